package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds the CORS headers for the allowed origins, and responds to their preflight
 * requests. Requests from other origins pass unchanged: their browser withholds the
 * response. Spring's {@code CorsFilter} would reject such requests with a text, even if
 * no browser sent them. The API uses no cookies, so the filter allows no credentials.
 */
final class CorsHeaderFilter implements Filter {

	private static final String ORIGIN = "Origin";

	private static final String ALLOWED_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

	private static final String ALLOWED_HEADERS = "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, "
			+ "If-None-Match, If-Range, Range, X-CSRFToken, X-Request-ID, X-Requested-With";

	private static final String EXPOSED_HEADERS = "Accept-Ranges, Allow, Content-Disposition, Content-Range, ETag, "
			+ "Idempotent-Replayed, Location, Retry-After, WWW-Authenticate, X-Request-ID";

	/** The longest time that browsers honor, in seconds. */
	private static final String MAX_AGE = "7200";

	private final Set<String> allowedOrigins;

	private final String allowedHeaders;

	CorsHeaderFilter(CorsProperties properties) {
		this.allowedOrigins = properties.allowedOrigins();
		this.allowedHeaders = Stream.concat(Stream.of(ALLOWED_HEADERS), properties.allowedHeaders().stream().sorted())
			.collect(Collectors.joining(", "));
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (this.allowedOrigins.isEmpty()
				|| !isPreflightHandled((HttpServletRequest) request, (HttpServletResponse) response)) {
			chain.doFilter(request, response);
		}
	}

	/** Sets the headers; returns whether the request was a preflight and is done. */
	private boolean isPreflightHandled(HttpServletRequest request, HttpServletResponse response) {
		String origin = request.getHeader(ORIGIN);
		String allowedOrigin = allowedOriginFor(origin);
		if (!CorsProperties.ANY.equals(allowedOrigin)) {
			response.addHeader("Vary", ORIGIN);
		}
		if (origin == null || allowedOrigin == null) {
			return false;
		}
		response.setHeader("Access-Control-Allow-Origin", allowedOrigin);
		if (!isPreflight(request)) {
			response.setHeader("Access-Control-Expose-Headers", EXPOSED_HEADERS);
			return false;
		}
		response.setHeader("Access-Control-Allow-Methods", ALLOWED_METHODS);
		response.setHeader("Access-Control-Allow-Headers", this.allowedHeaders);
		response.setHeader("Access-Control-Max-Age", MAX_AGE);
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		return true;
	}

	private @Nullable String allowedOriginFor(@Nullable String origin) {
		if (this.allowedOrigins.contains(CorsProperties.ANY)) {
			return CorsProperties.ANY;
		}
		return (origin != null && this.allowedOrigins.contains(origin)) ? origin : null;
	}

	private static boolean isPreflight(HttpServletRequest request) {
		return "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
	}

}
