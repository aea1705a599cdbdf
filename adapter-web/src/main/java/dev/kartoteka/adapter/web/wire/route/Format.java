package dev.kartoteka.adapter.web.wire.route;

/**
 * A form in which a route may answer.
 *
 * @param name by which {@code ?format=} asks for it
 * @param mediaType by which {@code Accept} asks for it, without parameters
 */
public record Format(String name, String mediaType) {

	/** What every route answers unless it says otherwise. */
	public static final Format JSON = new Format("json", "application/json");

	/** A table, for spreadsheets and other programs. */
	public static final Format CSV = new Format("csv", "text/csv");

	/** Features for maps, as in RFC 7946. */
	public static final Format GEO_JSON = new Format("geojson", "application/geo+json");

	/** A file of its own type, which is sent whatever types the caller prefers. */
	public static final Format FILE = new Format("file", "*/*");

}
