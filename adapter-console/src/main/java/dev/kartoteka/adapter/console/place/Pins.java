package dev.kartoteka.adapter.console.place;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * The places that the map of a list shows: those of all its pages.
 *
 * @param json for each place an array of id, title, latitude and longitude
 * @param partial whether there are more places than the map shows
 */
record Pins(String json, boolean partial) {

	/** How many places a map shows at most. */
	static final int MOST = 1000;

	/** A map without places. */
	static final Pins NONE = new Pins("[]", false);

	private static final JsonMapper JSON = new JsonMapper();

	/** Leaves out the places whose position is not known. */
	static Pins of(List<PlaceRow> places, boolean partial) {
		List<List<Object>> pins = places.stream()
			.filter(PlaceRow::located)
			.map((place) -> List.<Object>of(place.id(), place.title(), place.latitude(), place.longitude()))
			.toList();
		return new Pins(JSON.writeValueAsString(pins), partial);
	}

}
