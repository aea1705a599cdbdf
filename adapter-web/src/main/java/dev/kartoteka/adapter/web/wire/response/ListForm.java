package dev.kartoteka.adapter.web.wire.response;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * As what a list that is open to all is written.
 *
 * @param mediaType of the answer
 * @param vary by which headers of the request the answer differs
 * @param features whether the items are features, and the list is their collection
 */
public record ListForm(String mediaType, String vary, boolean features) {

	/** An array, in which the list is always written. */
	static final ListForm ARRAY = new ListForm("application/json", "Accept-Encoding", false);

	/** An array, if the caller does not ask for features. */
	public static final ListForm ARRAY_OR_FEATURES = new ListForm("application/json", "Accept, Accept-Encoding", false);

	/** A collection of features as in RFC 7946. */
	public static final ListForm FEATURES = new ListForm("application/geo+json", "Accept, Accept-Encoding", true);

	private static final String COLLECTION = "FeatureCollection";

	/** What the whole list is written as. */
	Object whole(List<?> items) {
		return this.features ? new Features(COLLECTION, items) : items;
	}

	/** What a portion of it is written as. */
	Object portion(Object portion) {
		return switch (portion) {
			case Paging.Page page when this.features ->
				new FeaturesOfPage(COLLECTION, page.count(), page.next(), page.previous(), page.results());
			case Paging.Slice slice when this.features ->
				new FeaturesOfSlice(COLLECTION, slice.next(), slice.previous(), slice.results());
			default -> portion;
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

	/** A collection of features. */
	record Features(String type, List<?> features) {
	}

	/** One with the foreign members of a page. */
	record FeaturesOfPage(String type, long count, @Nullable String next, @Nullable String previous, List<?> features) {
	}

	/** One with the foreign members of a portion. */
	record FeaturesOfSlice(String type, @Nullable String next, @Nullable String previous, List<?> features) {
	}

}
