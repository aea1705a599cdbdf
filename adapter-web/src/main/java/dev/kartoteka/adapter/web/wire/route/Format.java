package dev.kartoteka.adapter.web.wire.route;

/**
 * A format in which a route can respond.
 *
 * @param name the value of {@code ?format=} that selects it
 * @param mediaType the media type in {@code Accept} that selects it, without parameters
 */
public record Format(String name, String mediaType) {

	/** The default of every route. */
	public static final Format JSON = new Format("json", "application/json");

	/** Comma-separated values, for spreadsheets. */
	public static final Format CSV = new Format("csv", "text/csv");

	/** GeoJSON (RFC 7946). */
	public static final Format GEO_JSON = new Format("geojson", "application/geo+json");

	/** A file of its own media type, sent whatever {@code Accept} says. */
	public static final Format FILE = new Format("file", "*/*");

}
