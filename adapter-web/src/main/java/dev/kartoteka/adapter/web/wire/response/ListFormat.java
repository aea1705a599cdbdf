package dev.kartoteka.adapter.web.wire.response;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON format of a public list.
 *
 * @param mediaType of the response
 * @param vary the request headers on which the response depends
 * @param features whether the list is a GeoJSON feature collection
 */
public record ListFormat(String mediaType, String vary, boolean features) {

	/** A JSON array, the only format of the list. */
	static final ListFormat ARRAY = new ListFormat("application/json", "Accept-Encoding", false);

	/** A JSON array, if {@code Accept} does not ask for features. */
	public static final ListFormat ARRAY_OR_FEATURES = new ListFormat("application/json", "Accept, Accept-Encoding",
			false);

	/** A feature collection (RFC 7946). */
	public static final ListFormat FEATURES = new ListFormat("application/geo+json", "Accept, Accept-Encoding", true);

	private static final String COLLECTION = "FeatureCollection";

	/** The representation of the whole list. */
	Object whole(List<?> items) {
		return this.features ? new Features(COLLECTION, items) : items;
	}

	/** The representation of a page or slice. */
	Object part(Object part) {
		return switch (part) {
			case Paging.Page page when this.features ->
				new FeaturesOfPage(COLLECTION, page.count(), page.next(), page.previous(), page.results());
			case Paging.Slice slice when this.features ->
				new FeaturesOfSlice(COLLECTION, slice.next(), slice.previous(), slice.results());
			default -> part;
		};
	}

	void begin(JsonGenerator generator) {
		if (this.features) {
			generator.writeStartObject();
			generator.writeStringProperty("type", COLLECTION);
			generator.writeName("features");
		}
		generator.writeStartArray();
	}

	void end(JsonGenerator generator) {
		generator.writeEndArray();
		if (this.features) {
			generator.writeEndObject();
		}
	}

	/** A feature collection. */
	record Features(String type, List<?> features) {
	}

	/** A feature collection with a page's members. */
	record FeaturesOfPage(String type, long count, @Nullable String next, @Nullable String previous, List<?> features) {
	}

	/** A feature collection with a slice's members. */
	record FeaturesOfSlice(String type, @Nullable String next, @Nullable String previous, List<?> features) {
	}

}
