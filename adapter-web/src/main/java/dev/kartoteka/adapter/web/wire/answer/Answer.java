package dev.kartoteka.adapter.web.wire.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.shared.Listing;

/** What a caller gets. */
public sealed interface Answer {

	static Answer ok(Object body) {
		return new Single(200, body, Map.of());
	}

	static Answer created(Object body) {
		return new Single(201, body, Map.of());
	}

	static Answer noContent() {
		return new Single(204, null, Map.of());
	}

	/** The object as it is after a change, with a tag that names its version. */
	static Answer changed(long version, Object body) {
		return new Single(200, body, Map.of("ETag", EntityTags.of(version)));
	}

	/** An object with a tag of its version and its whole representation. */
	static Answer tagged(long version, Object body) {
		return new Tagged(version, body);
	}

	/**
	 * A document that is no JSON of ours; a tag of its content tells whether it changed.
	 */
	static Answer document(String mediaType, byte[] content, Map<String, String> headers) {
		return new Document(mediaType, content, headers);
	}

	/** A list, of which the caller chooses the portion. */
	static <T> Answer list(Listing<T> listing, ToLongFunction<T> id, Function<T, ?> representation) {
		return new Many<>(listing, id, representation);
	}

	/**
	 * A list as a table, always whole.
	 * @param fileName under which the caller may keep it, in ASCII
	 */
	static <T> Answer table(String fileName, List<String> columns, Listing<T> rows, Function<T, List<String>> cells) {
		return new Table<>(fileName, columns, rows, cells);
	}

	/** A file that never changes, which everybody may keep for good. */
	static Answer file(String label, String contentType, ImageData data) {
		return new ImmutableFile(label, contentType, data);
	}

	/** One object, or nothing, written whole. */
	record Single(int status, @Nullable Object body, Map<String, String> headers) implements Answer {
	}

	/** One object that the caller may have already. */
	record Tagged(long version, Object body) implements Answer {
	}

	/** A document that the caller may have already, written as it is. */
	@SuppressWarnings("ArrayRecordComponent")
	record Document(String mediaType, byte[] content, Map<String, String> headers) implements Answer {
	}

	/** Many objects, a line for each. */
	record Table<T>(String fileName, List<String> columns, Listing<T> rows,
			Function<T, List<String>> cells) implements Answer {
	}

	/** Many objects. */
	record Many<T>(Listing<T> listing, ToLongFunction<T> id, Function<T, ?> representation) implements Answer {
	}

	/**
	 * A file.
	 *
	 * @param label tells it from all others that have been or will be
	 */
	record ImmutableFile(String label, String contentType, ImageData data) implements Answer {
	}

	/** Many objects, the same for everybody. */
	record Open<T>(Many<T> list, ListForm form, OpenAnswers policy) implements Answer {
	}

}
