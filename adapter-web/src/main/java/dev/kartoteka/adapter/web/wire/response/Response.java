package dev.kartoteka.adapter.web.wire.response;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.shared.Listing;

/** What a caller gets. */
public sealed interface Response {

	static Response ok(Object body) {
		return new Single(200, body, Map.of());
	}

	static Response created(Object body) {
		return new Single(201, body, Map.of());
	}

	static Response noContent() {
		return new Single(204, null, Map.of());
	}

	/** The object as it is after a change, with a tag that names its version. */
	static Response changed(long version, Object body) {
		return new Single(200, body, Map.of("ETag", EntityTags.of(version)));
	}

	/** An object with a tag of its version and its whole representation. */
	static Response tagged(long version, Object body) {
		return new Tagged(version, body);
	}

	/**
	 * A document that is no JSON of ours; a tag of its content tells whether it changed.
	 */
	static Response document(String mediaType, byte[] content, Map<String, String> headers) {
		return new Document(mediaType, content, headers);
	}

	/** A list, of which the caller chooses the portion. */
	static <T> Response list(Listing<T> listing, ToLongFunction<T> id, Function<T, ?> representation) {
		return new Many<>(listing, id, representation);
	}

	/**
	 * A list as a table, always whole.
	 * @param fileName under which the caller may keep it, in ASCII
	 */
	static <T> Response table(String fileName, List<String> columns, Listing<T> rows, Function<T, List<String>> cells) {
		return new Table<>(fileName, columns, rows, cells);
	}

	/** A file that never changes, which everybody may keep for good. */
	static Response file(String label, String contentType, ImageData data) {
		return new ImmutableFile(label, contentType, data);
	}

	/** One object, or nothing, written whole. */
	record Single(int status, @Nullable Object body, Map<String, String> headers) implements Response {
	}

	/** One object that the caller may have already. */
	record Tagged(long version, Object body) implements Response {
	}

	/** A document that the caller may have already, written as it is. */
	@SuppressWarnings("ArrayRecordComponent")
	record Document(String mediaType, byte[] content, Map<String, String> headers) implements Response {
	}

	/** Many objects, a line for each. */
	record Table<T>(String fileName, List<String> columns, Listing<T> rows,
			Function<T, List<String>> cells) implements Response {
	}

	/** Many objects. */
	record Many<T>(Listing<T> listing, ToLongFunction<T> id, Function<T, ?> representation) implements Response {
	}

	/**
	 * A file.
	 *
	 * @param label tells it from all others that have been or will be
	 */
	record ImmutableFile(String label, String contentType, ImageData data) implements Response {
	}

	/** Many objects, the same for everybody. */
	record Open<T>(Many<T> list, ListForm form, PublicListResponses policy) implements Response {
	}

}
