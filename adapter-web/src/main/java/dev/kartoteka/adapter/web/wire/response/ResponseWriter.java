package dev.kartoteka.adapter.web.wire.response;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import dev.kartoteka.adapter.web.wire.csv.CsvOutput;
import dev.kartoteka.adapter.web.wire.input.Query;

import org.springframework.http.ContentDisposition;
import org.springframework.http.ETag;

/** Writes responses. */
public final class ResponseWriter {

	static final String LOCATION = "Location";

	private static final String JSON = "application/json";

	private static final String CSV = "text/csv; charset=utf-8";

	private ResponseWriter() {
	}

	/**
	 * Writes the response. If it throws before the response is committed, an error can
	 * still be written.
	 * @throws IOException if the connection breaks; while a list is streamed,
	 * {@link ConnectionAborted}, possibly as a cause
	 */
	public static void write(Response result, HttpServletRequest request, Query query, HttpServletResponse response)
			throws IOException {
		switch (result) {
			case Response.Single single -> write(single, request, response);
			case Response.Tagged tagged -> write(tagged, request, response);
			case Response.Document document -> write(document, request, response);
			case Response.ImmutableFile file -> FileWriter.write(file, request, response);
			case Response.ItemList<?> many when Paging.isRequestedBy(query) -> {
				Object part = new Paging(query, request.getRequestURL().toString()).partOf(many);
				write(new Response.Single(200, part, Map.of()), request, response);
			}
			case Response.ItemList<?> many -> stream(many, request, response);
			case Response.PublicList<?> list -> list.writer().write(list, request, query, response);
			case Response.Table<?> table -> stream(table, request, response);
		}
	}

	/** Writes a response that does not depend on the query. */
	public static void write(Response.Single result, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setStatus(result.status());
		result.headers()
			.forEach((name, value) -> response.setHeader(name,
					name.equals(LOCATION) ? prefixOf(request) + value : value));
		Object body = result.body();
		if (body != null) {
			writeBody(ResponseJson.bytes(body), request, response);
		}
	}

	/** The path under which a proxy publishes the server; empty if it is the root. */
	private static String prefixOf(HttpServletRequest request) {
		String url = request.getRequestURL().toString();
		String base = url.substring(0, url.length() - request.getRequestURI().length());
		int path = base.indexOf('/', base.indexOf("://") + "://".length());
		return (path < 0) ? "" : base.substring(path);
	}

	private static void write(Response.Tagged result, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		byte[] body = ResponseJson.bytes(result.body());
		ETag tag = EntityTags.of(result.version(), body);
		response.setHeader("ETag", tag.formattedTag());
		response.setHeader("Cache-Control", "private, no-cache");
		if (EntityTags.isNamedIn(joined(request, "If-None-Match"), tag)) {
			response.setStatus(304);
		}
		else {
			writeBody(body, request, response);
		}
	}

	private static void write(Response.Document document, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ETag tag = EntityTags.ofContent(document.content());
		response.setHeader("ETag", tag.formattedTag());
		document.headers().forEach(response::addHeader);
		if (EntityTags.isNamedIn(joined(request, "If-None-Match"), tag)) {
			response.setStatus(304);
		}
		else {
			setHeaders(document.mediaType(), response);
			write(document.content(), request, response);
		}
	}

	private static <T> void stream(Response.ItemList<T> many, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try (Stream<T> all = many.listing().all()) {
			setJsonHeaders(response);
			if (isHead(request)) {
				return;
			}
			JsonGenerator generator = ResponseJson.generator(ConnectionAborted.detectedOn(response.getOutputStream()));
			generator.writeStartArray();
			for (Iterator<T> items = all.iterator(); items.hasNext();) {
				generator.writePOJO(many.representation().apply(items.next()));
			}
			generator.writeEndArray();
			// Not closed after a failure, so that an error can replace what is buffered.
			generator.close();
		}
	}

	private static <T> void stream(Response.Table<T> table, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try (Stream<T> all = table.rows().all()) {
			setHeaders(CSV, response);
			response.setHeader("Content-Disposition",
					ContentDisposition.attachment().filename(table.fileName()).build().toString());
			if (isHead(request)) {
				return;
			}
			CsvOutput.write(all.iterator(), table.columns(), table.dialect(),
					ConnectionAborted.detectedOn(response.getOutputStream()));
		}
	}

	static void writeBody(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
		setJsonHeaders(response);
		write(body, request, response);
	}

	static void write(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setContentLength(body.length);
		if (!isHead(request)) {
			response.getOutputStream().write(body);
		}
	}

	static void setJsonHeaders(HttpServletResponse response) {
		setHeaders(JSON, response);
	}

	static void setHeaders(String mediaType, HttpServletResponse response) {
		response.setContentType(mediaType);
		response.setHeader("X-Content-Type-Options", "nosniff");
	}

	static boolean isHead(HttpServletRequest request) {
		return "HEAD".equals(request.getMethod());
	}

	/**
	 * The values of all headers of that name, joined by commas; null if there is none.
	 */
	public static @Nullable String joined(HttpServletRequest request, String header) {
		String first = request.getHeader(header);
		return (first == null) ? null : String.join(",", Collections.list(request.getHeaders(header)));
	}

}
