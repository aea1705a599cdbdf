package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Query;
import dev.kartoteka.adapter.web.wire.response.Refusals;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.response.ResponseWriter;

/**
 * Stands in front of security: turns away who asks for a path that isn't there, or for a
 * form in which the path does not answer. Whoever passes has found his endpoint. What
 * comes behind sees the endpoint's plain path instead of the one that was typed, since
 * none of it has to decide by paths, and odd but good characters must not make it
 * stumble.
 */
final class RouteFilter implements Filter {

	private final RouteTable routes;

	RouteFilter(RouteTable routes) {
		this.routes = routes;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest raw = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		String path = decodedPath(raw.getRequestURI());
		RouteTable.Match match = (path != null) ? this.routes.find(path) : null;
		Query query = Query.of(raw.getQueryString());
		if (match != null) {
			// Also if security turns it down.
			RequestTimes.name(raw, match.endpoint().path());
		}
		List<Format> formats = (match != null) ? formatsAskedFor(query, match.endpoint()) : List.of();
		if (match == null || formats.isEmpty()) {
			ResponseWriter.write(Refusals.notFound(), raw, response);
			return;
		}
		Format format = Acceptance.chosenFrom(formats, ResponseWriter.joined(raw, "Accept"));
		if (format == null) {
			ResponseWriter.write(notAcceptable(), raw, response);
		}
		else {
			Request request = new Request(raw, match, query, format);
			raw.setAttribute(Request.class.getName(), request);
			chain.doFilter(new PlainRequest(request), response);
		}
	}

	private static List<Format> formatsAskedFor(Query query, Endpoint endpoint) {
		String name = query.get("format");
		return (name == null || name.isEmpty()) ? endpoint.formats()
				: endpoint.formats().stream().filter((format) -> format.name().equals(name)).toList();
	}

	private static Response.Single notAcceptable() {
		return Refusals.detailed(406, "Could not satisfy the request Accept header.");
	}

	/** The path with its escapes resolved; null if it has broken ones or is no text. */
	private static @Nullable String decodedPath(String path) {
		if (path.indexOf('%') < 0) {
			return path;
		}
		ByteBuffer bytes = ByteBuffer.allocate(path.length());
		for (int i = 0; i < path.length(); i++) {
			char c = path.charAt(i);
			if (c != '%') {
				bytes.put((byte) c);
			}
			else if (i + 2 < path.length() && isHex(path.charAt(i + 1)) && isHex(path.charAt(i + 2))) {
				bytes.put((byte) HexFormat.fromHexDigits(path, i + 1, i + 3));
				i += 2;
			}
			else {
				return null;
			}
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
		}
		catch (CharacterCodingException noText) {
			return null;
		}
	}

	private static boolean isHex(char c) {
		return HexFormat.isHexDigit(c);
	}

}
