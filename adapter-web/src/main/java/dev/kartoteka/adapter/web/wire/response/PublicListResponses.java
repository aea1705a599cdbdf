package dev.kartoteka.adapter.web.wire.response;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JsonGenerator;

import dev.kartoteka.adapter.web.wire.input.Query;
import dev.kartoteka.adapter.web.wire.response.ResponseCache.CacheKey;
import dev.kartoteka.domain.shared.Listing;

/**
 * Writes lists that are public and the same for all callers: with entity tags, cache
 * control and compression. They contain neither secrets nor input of the caller, so
 * compression reveals nothing (as in BREACH).
 */
public final class PublicListResponses {

	/** Longer lists are streamed, without a cache or an entity tag. */
	private static final int MAX_ITEMS = 1000;

	/**
	 * As a text: Spring's {@code CacheControl} writes the directives in another order.
	 */
	private final String cacheControl;

	private final String headersOfLinks;

	private final ResponseCache cache = new ResponseCache();

	/**
	 * Creates the writer.
	 * @param maxAge for how long caches may serve a list without revalidation; zero for
	 * not at all
	 * @param headersOfLinks the request headers on which image URLs depend, separated by
	 * commas; may be empty
	 */
	public PublicListResponses(Duration maxAge, String headersOfLinks) {
		this.headersOfLinks = headersOfLinks;
		this.cacheControl = maxAge.isPositive() ? "public, max-age=" + maxAge.toSeconds() : "public, no-cache";
	}

	/** A list, or the page or slice that the query asks for. */
	public <T> Response list(Listing<T> listing, ToLongFunction<T> id, Function<T, ?> representation) {
		return list(ListFormat.ARRAY, listing, id, representation);
	}

	/** A list in a format, or the page or slice that the query asks for. */
	public <T> Response list(ListFormat format, Listing<T> listing, ToLongFunction<T> id,
			Function<T, ?> representation) {
		return new Response.PublicList<>(new Response.ItemList<>(listing, id, representation), format, this);
	}

	<T> void write(Response.PublicList<T> publicList, HttpServletRequest request, Query query,
			HttpServletResponse response) throws IOException {
		Response.ItemList<T> list = publicList.list();
		ListFormat format = publicList.format();
		if (Paging.isRequestedBy(query)) {
			Object part = new Paging(query, request.getRequestURL().toString()).partOf(list);
			write(CachedResponse.of(ResponseJson.bytes(format.part(part)), format), request, response);
			return;
		}
		CacheKey key = new CacheKey(url(request), format);
		Optional<String> state = list.listing().mark();
		CachedResponse cached = state.map((current) -> this.cache.find(key, current)).orElse(null);
		if (cached != null) {
			write(cached, request, response);
		}
		else {
			writeFresh(publicList, key, state, request, response);
		}
	}

	private <T> void writeFresh(Response.PublicList<T> publicList, CacheKey key, Optional<String> state,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		try (Stream<T> all = publicList.list().listing().all()) {
			Iterator<T> items = all.iterator();
			List<T> first = next(MAX_ITEMS, items);
			if (items.hasNext()) {
				stream(first, items, publicList, request, response);
			}
			else {
				Object shown = state.isPresent() ? state.get() : first;
				write(this.cache.of(key, shown, () -> body(first, publicList)), request, response);
			}
		}
	}

	private void write(CachedResponse content, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		setCacheHeaders(content.format(), response);
		content.write(request, response);
	}

	/** Called last, when nothing can fail any more: no cache may store an error. */
	private void setCacheHeaders(ListFormat format, HttpServletResponse response) {
		response.setHeader("Cache-Control", this.cacheControl);
		response.addHeader("Vary",
				this.headersOfLinks.isEmpty() ? format.vary() : format.vary() + ", " + this.headersOfLinks);
	}

	private static <T> List<T> next(int number, Iterator<T> items) {
		List<T> next = new ArrayList<>();
		while (next.size() < number && items.hasNext()) {
			next.add(items.next());
		}
		return next;
	}

	private static <T> byte[] body(List<T> items, Response.PublicList<T> publicList) {
		return ResponseJson
			.bytes(publicList.format().whole(items.stream().map(publicList.list().representation()).toList()));
	}

	/** The URL with scheme and host, on which image URLs depend. */
	private static String url(HttpServletRequest request) {
		StringBuffer url = request.getRequestURL();
		return (request.getQueryString() != null) ? url.append('?').append(request.getQueryString()).toString()
				: url.toString();
	}

	private <T> void stream(List<T> first, Iterator<T> others, Response.PublicList<T> publicList,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean compressed = Compression.isAcceptedBy(request);
		ResponseWriter.setHeaders(publicList.format().mediaType(), response);
		setCacheHeaders(publicList.format(), response);
		if (compressed) {
			response.setHeader("Content-Encoding", Compression.GZIP);
		}
		if (ResponseWriter.isHead(request)) {
			return;
		}
		try {
			stream(first, others, publicList, compressed, ConnectionAborted.detectedOn(response.getOutputStream()));
		}
		catch (RuntimeException failure) {
			// An uncommitted response may still become an error.
			List.of("Cache-Control", "Vary", "Content-Encoding").forEach((name) -> response.setHeader(name, null));
			throw failure;
		}
	}

	private static <T> void stream(List<T> first, Iterator<T> others, Response.PublicList<T> publicList,
			boolean compressed, OutputStream out) throws IOException {
		Function<T, ?> representation = publicList.list().representation();
		GZIPOutputStream gzip = compressed ? new GZIPOutputStream(out) : null;
		JsonGenerator generator = ResponseJson.generator((gzip != null) ? gzip : out);
		publicList.format().begin(generator);
		first.forEach((item) -> generator.writePOJO(representation.apply(item)));
		others.forEachRemaining((item) -> generator.writePOJO(representation.apply(item)));
		publicList.format().end(generator);
		generator.close();
		if (gzip != null) {
			gzip.finish();
		}
	}

}
