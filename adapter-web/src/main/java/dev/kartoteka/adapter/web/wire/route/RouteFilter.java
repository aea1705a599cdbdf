package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Query;
import dev.kartoteka.adapter.web.wire.response.ErrorResponses;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.response.ResponseWriter;

/**
 * Finds the endpoint of a request and negotiates the format. It runs in front of Spring
 * Security: an unknown path is 404 and an unacceptable format 406 before any token is
 * looked at. The filters and servlets behind it see the path template of the endpoint
 * (see {@link RoutedRequest}).
 */
final class RouteFilter implements Filter {

	private static final String DOCUMENTATION = "/api/schema/swagger-ui/";

	private final RouteTable routes;

	RouteFilter(RouteTable routes) {
		this.routes = routes;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest httpRequest = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		if (isConfidential(httpRequest)) {
			response.setHeader("Cache-Control", "no-store");
		}
		String path = decodedPath(httpRequest.getRequestURI());
		RouteTable.Match match = (path != null) ? this.routes.find(path) : null;
		Query query = Query.of(httpRequest.getQueryString());
		if (match != null) {
			// Set here, so that responses of Spring Security have the route too.
			RequestMetricsFilter.setRoute(httpRequest, match.endpoint().documentedPath());
			response.setHeader("Allow", match.endpoint().allowedMethods());
		}
		List<Format> formats = (match != null) ? requestedFormats(query, match.endpoint()) : List.of();
		if (match == null || formats.isEmpty()) {
			ResponseWriter.write(isBrowserAtRoot(httpRequest) ? documentation() : ErrorResponses.notFound(),
					httpRequest, response);
			return;
		}
		Format format = AcceptHeader.negotiate(formats, ResponseWriter.joined(httpRequest, "Accept"));
		if (format == null) {
			ResponseWriter.write(notAcceptable(), httpRequest, response);
		}
		else {
			Request request = new Request(httpRequest, match, query, format);
			httpRequest.setAttribute(Request.class.getName(), request);
			chain.doFilter(new RoutedRequest(request), response);
		}
	}

	/**
	 * Whether the response may contain personal data or a token (ASVS 14.3.2). Responses
	 * that are the same for all callers set a header of their own later.
	 */
	private static boolean isConfidential(HttpServletRequest request) {
		return request.getHeader("Authorization") != null || request.getMethod().equals("POST");
	}

	private static List<Format> requestedFormats(Query query, Endpoint endpoint) {
		String name = query.get("format");
		return (name == null || name.isEmpty()) ? endpoint.formats()
				: endpoint.formats().stream().filter((format) -> format.name().equals(name)).toList();
	}

	/** Root is no route: only browsers, which ask for HTML by name, are redirected. */
	private static boolean isBrowserAtRoot(HttpServletRequest request) {
		String accept = ResponseWriter.joined(request, "Accept");
		return request.getRequestURI().equals("/") && Set.of("GET", "HEAD").contains(request.getMethod())
				&& accept != null && accept.contains("text/html");
	}

	private static Response.Single documentation() {
		return new Response.Single(302, null, Map.of("Location", DOCUMENTATION));
	}

	private static Response.Single notAcceptable() {
		return ErrorResponses.withDetail(406, "Could not satisfy the request Accept header.");
	}

	/**
	 * The percent-decoded path; null if an escape is malformed or the bytes are not
	 * UTF-8.
	 */
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
		catch (CharacterCodingException notUtf8) {
			return null;
		}
	}

	private static boolean isHex(char c) {
		return HexFormat.isHexDigit(c);
	}

}
