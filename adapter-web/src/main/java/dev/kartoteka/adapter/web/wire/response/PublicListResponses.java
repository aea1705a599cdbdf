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
import dev.kartoteka.adapter.web.wire.response.ResponseCache.Address;
import dev.kartoteka.domain.shared.Listing;

/**
 * Answers with lists that are open to all and the same for everybody: caches may keep
 * them, callers who have them already are told so, and whoever wants them compressed gets
 * them so. None of them holds a secret, nor anything of the caller's, that compression
 * could give away.
 */
public final class PublicListResponses {

	/** What is longer is neither kept nor tagged, but written as it comes. */
	private static final int MAX_ITEMS = 1000;

	private final String cacheControl;

	private final ResponseCache kept = new ResponseCache();

	/**
	 * Answers of that kind.
	 * @param maxAge for how long caches may give them out without asking; none if zero
	 */
	public PublicListResponses(Duration maxAge) {
		this.cacheControl = maxAge.isPositive() ? "public, max-age=" + maxAge.toSeconds() : "public, no-cache";
	}

	/** A list, of which the caller chooses the portion. */
	public <T> Response list(Listing<T> listing, ToLongFunction<T> id, Function<T, ?> representation) {
		return list(ListForm.ARRAY, listing, id, representation);
	}

	/** The same in that form. */
	public <T> Response list(ListForm form, Listing<T> listing, ToLongFunction<T> id, Function<T, ?> representation) {
		return new Response.Open<>(new Response.Many<>(listing, id, representation), form, this);
	}

	<T> void write(Response.Open<T> open, HttpServletRequest request, Query query, HttpServletResponse response)
			throws IOException {
		Response.Many<T> list = open.list();
		ListForm form = open.form();
		if (Paging.isAskedForIn(query)) {
			Object portion = new Paging(query, request.getRequestURL().toString()).portionOf(list);
			write(CachedResponse.of(ResponseJson.bytes(form.portion(portion)), form), request, response);
			return;
		}
		Address address = new Address(url(request), form);
		Optional<String> mark = list.listing().mark();
		CachedResponse unchanged = mark.map((state) -> this.kept.find(address, state)).orElse(null);
		if (unchanged != null) {
			write(unchanged, request, response);
		}
		else {
			writeAnew(open, address, mark, request, response);
		}
	}

	private <T> void writeAnew(Response.Open<T> open, Address address, Optional<String> mark,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		try (Stream<T> all = open.list().listing().all()) {
			Iterator<T> items = all.iterator();
			List<T> first = next(MAX_ITEMS, items);
			if (items.hasNext()) {
				stream(first, items, open, request, response);
			}
			else {
				Object state = mark.isPresent() ? mark.get() : first;
				write(this.kept.of(address, state, () -> whole(first, open)), request, response);
			}
		}
	}

	private void write(CachedResponse content, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		letCachesKeepIt(content.form(), response);
		content.write(request, response);
	}

	/** Said only where nothing can go wrong any more: nobody is to keep an error. */
	private void letCachesKeepIt(ListForm form, HttpServletResponse response) {
		response.setHeader("Cache-Control", this.cacheControl);
		response.addHeader("Vary", form.vary());
	}

	private static <T> List<T> next(int number, Iterator<T> items) {
		List<T> next = new ArrayList<>();
		while (next.size() < number && items.hasNext()) {
			next.add(items.next());
		}
		return next;
	}

	private static <T> byte[] whole(List<T> items, Response.Open<T> open) {
		return ResponseJson.bytes(open.form().whole(items.stream().map(open.list().representation()).toList()));
	}

	/** With scheme and host, which stand in the answer where it has pictures. */
	private static String url(HttpServletRequest request) {
		StringBuffer url = request.getRequestURL();
		return (request.getQueryString() != null) ? url.append('?').append(request.getQueryString()).toString()
				: url.toString();
	}

	private <T> void stream(List<T> first, Iterator<T> others, Response.Open<T> open, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		boolean compressed = Compression.isWantedIn(request);
		ResponseWriter.announce(open.form().mediaType(), response);
		letCachesKeepIt(open.form(), response);
		if (compressed) {
			response.setHeader("Content-Encoding", Compression.GZIP);
		}
		if (ResponseWriter.isHead(request)) {
			return;
		}
		try {
			stream(first, others, open, compressed, ConnectionAborted.noticedOn(response.getOutputStream()));
		}
		catch (RuntimeException failure) {
			// As long as nothing has gone out, an error may still be answered.
			List.of("Cache-Control", "Vary", "Content-Encoding").forEach((name) -> response.setHeader(name, null));
			throw failure;
		}
	}

	private static <T> void stream(List<T> first, Iterator<T> others, Response.Open<T> open, boolean compressed,
			OutputStream out) throws IOException {
		Function<T, ?> representation = open.list().representation();
		GZIPOutputStream gzip = compressed ? new GZIPOutputStream(out) : null;
		JsonGenerator generator = ResponseJson.generator((gzip != null) ? gzip : out);
		open.form().begin(generator);
		first.forEach((item) -> generator.writePOJO(representation.apply(item)));
		others.forEachRemaining((item) -> generator.writePOJO(representation.apply(item)));
		open.form().end(generator);
		generator.close();
		if (gzip != null) {
			gzip.finish();
		}
	}

}
