package dev.kartoteka.adapter.console.place;

import java.math.BigDecimal;

import dev.kartoteka.domain.place.PlaceView;

/**
 * A place as the list and its map show it.
 *
 * @param located whether the position is known
 */
record PlaceRow(long id, String title, String type, String shortDescription, String latitude, String longitude,
		boolean located) {

	static PlaceRow of(PlaceView place, PlaceTexts texts) {
		return new PlaceRow(place.id(), place.title().isBlank() ? texts.untitled() : place.title(),
				texts.type(place.type()), place.shortDescription(), written(place.latitude()),
				written(place.longitude()), place.latitude().signum() != 0 || place.longitude().signum() != 0);
	}

	/** Returns degrees without zeros at the end. */
	static String written(BigDecimal degrees) {
		return (degrees.signum() == 0) ? "0" : degrees.stripTrailingZeros().toPlainString();
	}

}
