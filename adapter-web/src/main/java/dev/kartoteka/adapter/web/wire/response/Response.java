package dev.kartoteka.adapter.web.wire.response;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.csv.CsvColumn;
import dev.kartoteka.adapter.web.wire.csv.CsvDialect;
import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.shared.Listing;

/** A response, written by {@link ResponseWriter}. */
public sealed interface Response {

	static Response ok(Object body) {
		return new Single(200, body, Map.of());
	}

	/**
	 * A created object.
	 * @param location its path; to read it if there is such a route, else to change it
	 */
	static Response created(String location, Object body) {
		return new Single(201, body, Map.of(ResponseWriter.LOCATION, location));
	}

	static Response noContent() {
		return new Single(204, null, Map.of());
	}

	/** The changed object, with an entity tag of its version. */
	static Response changed(long version, Object body) {
		return new Single(200, body, Map.of("ETag", EntityTags.of(version).formattedTag()));
	}

	/** An object, with an entity tag of its version and representation. */
	static Response tagged(long version, Object body) {
		return new Tagged(version, body);
	}

	/** A document in another format, with an entity tag of its content. */
	static Response document(String mediaType, byte[] content, Map<String, String> headers) {
		return new Document(mediaType, content, headers);
	}

	/** A list, or the page or slice that the query asks for. */
	static <T> Response list(Listing<T> listing, ToLongFunction<T> id, Function<T, ?> representation) {
		return new ItemList<>(listing, id, representation);
	}

	/**
	 * A whole list as CSV.
	 * @param fileName suggested to the client, in ASCII
	 */
	static <T> Response table(String fileName, CsvDialect dialect, List<CsvColumn<T>> columns, Listing<T> rows) {
		return new Table<>(fileName, dialect, columns, rows);
	}

	/** A file that never changes and that all caches may store. */
	static Response file(String label, String contentType, ImageData data) {
		return new ImmutableFile(label, contentType, data);
	}

	/** One object as JSON, or no body. */
	record Single(int status, @Nullable Object body, Map<String, String> headers) implements Response {
	}

	/** One object as JSON, with an entity tag. */
	record Tagged(long version, Object body) implements Response {
	}

	/** A document with an entity tag, written as it is. */
	@SuppressWarnings("ArrayRecordComponent")
	record Document(String mediaType, byte[] content, Map<String, String> headers) implements Response {
	}

	/** Many objects as CSV, a line each. */
	record Table<T>(String fileName, CsvDialect dialect, List<CsvColumn<T>> columns,
			Listing<T> rows) implements Response {
	}

	/** Many objects as a JSON array. */
	record ItemList<T>(Listing<T> listing, ToLongFunction<T> id, Function<T, ?> representation) implements Response {
	}

	/**
	 * A file.
	 *
	 * @param label unique among all files for good
	 */
	record ImmutableFile(String label, String contentType, ImageData data) implements Response {
	}

	/** Many objects, the same for all callers. */
	record PublicList<T>(ItemList<T> list, ListFormat format, PublicListResponses writer) implements Response {
	}

}
