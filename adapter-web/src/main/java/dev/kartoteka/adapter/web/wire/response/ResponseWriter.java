package dev.kartoteka.adapter.web.wire.response;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import dev.kartoteka.adapter.web.wire.input.Query;

/** Puts answers on the wire. */
public final class ResponseWriter {

	private static final String JSON = "application/json";

	private static final String CSV = "text/csv; charset=utf-8";

	private ResponseWriter() {
	}

	/**
	 * Writes the answer. As long as the response is not committed, a failure may still be
	 * answered.
	 * @throws IOException if the connection breaks; in the middle of a list that is a
	 * {@link ConnectionAborted}, perhaps inside of something else
	 */
	public static void write(Response content, HttpServletRequest request, Query query, HttpServletResponse response)
			throws IOException {
		switch (content) {
			case Response.Single single -> write(single, request, response);
			case Response.Tagged tagged -> write(tagged, request, response);
			case Response.Document document -> write(document, request, response);
			case Response.ImmutableFile file -> FileWriter.write(file, request, response);
			case Response.Many<?> many when Paging.isAskedForIn(query) -> {
				Object portion = new Paging(query, request.getRequestURL().toString()).portionOf(many);
				write(new Response.Single(200, portion, Map.of()), request, response);
			}
			case Response.Many<?> many -> stream(many, request, response);
			case Response.Open<?> open -> open.policy().write(open, request, query, response);
			case Response.Table<?> table -> stream(table, request, response);
		}
	}

	/** Writes an answer that does not depend on the query. */
	public static void write(Response.Single content, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setStatus(content.status());
		content.headers().forEach(response::setHeader);
		Object body = content.body();
		if (body != null) {
			writeBody(ResponseJson.bytes(body), request, response);
		}
	}

	private static void write(Response.Tagged content, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		byte[] body = ResponseJson.bytes(content.body());
		String tag = EntityTags.of(content.version(), body);
		response.setHeader("ETag", tag);
		if (EntityTags.isNamedIn(joined(request, "If-None-Match"), tag)) {
			response.setStatus(304);
		}
		else {
			writeBody(body, request, response);
		}
	}

	private static void write(Response.Document document, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String tag = EntityTags.ofContent(document.content());
		response.setHeader("ETag", tag);
		document.headers().forEach(response::addHeader);
		if (EntityTags.isNamedIn(joined(request, "If-None-Match"), tag)) {
			response.setStatus(304);
		}
		else {
			announce(document.mediaType(), response);
			write(document.content(), request, response);
		}
	}

	private static <T> void stream(Response.Many<T> many, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try (Stream<T> all = many.listing().all()) {
			announceJson(response);
			if (isHead(request)) {
				return;
			}
			JsonGenerator generator = ResponseJson.generator(ConnectionAborted.noticedOn(response.getOutputStream()));
			generator.writeStartArray();
			for (Iterator<T> items = all.iterator(); items.hasNext();) {
				generator.writePOJO(many.representation().apply(items.next()));
			}
			generator.writeEndArray();
			// Not closed after a failure: what is still buffered may yet give way to an
			// error.
			generator.close();
		}
	}

	private static <T> void stream(Response.Table<T> table, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try (Stream<T> all = table.rows().all()) {
			announce(CSV, response);
			response.setHeader("Content-Disposition", "attachment; filename=\"" + table.fileName() + "\"");
			if (isHead(request)) {
				return;
			}
			CsvWriter writer = CsvWriter.builder().build(ConnectionAborted.noticedOn(response.getOutputStream()));
			writer.writeRecord(table.columns());
			for (Iterator<T> rows = all.iterator(); rows.hasNext();) {
				writer.writeRecord(table.cells().apply(rows.next()));
			}
			// Not after a failure, for the same reason.
			writer.flush();
		}
	}

	static void writeBody(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
		announceJson(response);
		write(body, request, response);
	}

	static void write(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setContentLength(body.length);
		if (!isHead(request)) {
			response.getOutputStream().write(body);
		}
	}

	static void announceJson(HttpServletResponse response) {
		announce(JSON, response);
	}

	static void announce(String mediaType, HttpServletResponse response) {
		response.setContentType(mediaType);
		response.setHeader("X-Content-Type-Options", "nosniff");
	}

	static boolean isHead(HttpServletRequest request) {
		return "HEAD".equals(request.getMethod());
	}

	/** The values of all headers of that name as one list; null if there is none. */
	public static @Nullable String joined(HttpServletRequest request, String header) {
		String first = request.getHeader(header);
		return (first == null) ? null : String.join(",", Collections.list(request.getHeaders(header)));
	}

}
