package dev.kartoteka.adapter.web.clientcard;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Query;
import dev.kartoteka.adapter.web.wire.response.ImageUrl;
import dev.kartoteka.adapter.web.wire.response.RawJson;
import dev.kartoteka.domain.shared.JsonText;

/** The fields that the parameter {@code expand} adds to a card. */
record Expansion(Set<String> fields) {

	private static final Expansion NONE = new Expansion(Set.of());

	static Expansion requestedBy(Query query) {
		String fields = query.get("expand");
		return (fields == null) ? NONE
				: new Expansion(Arrays.stream(fields.split(",", -1)).map(String::strip).collect(Collectors.toSet()));
	}

	/**
	 * The JSON of the field if it is expanded; null, which leaves the field out, if not.
	 */
	@Nullable RawJson of(String field, @Nullable JsonText value) {
		return this.fields.contains(field) ? RawJson.of(value) : null;
	}

	/** The URL of the image as JSON if it is expanded; null if not. */
	@Nullable RawJson of(String field, @Nullable ImageUrl image) {
		return this.fields.contains(field) ? RawJson.of(image) : null;
	}

}
