package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of certain other origins call from browsers (CORS). All others are answered
 * as ever: it is their browser that keeps the answer from them. Spring's filter would
 * turn them down with a text instead, also those that are no browsers. Cookies are not
 * used here, so nothing is said of credentials.
 */
final class CrossOrigin implements Filter {

	private static final String ORIGIN = "Origin";

	private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

	private static final String TAKEN = "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, "
			+ "If-None-Match, If-Range, Range, X-Request-ID";

	private static final String SHOWN = "Accept-Ranges, Allow, Content-Disposition, Content-Range, ETag, "
			+ "Idempotent-Replayed, Location, Retry-After, WWW-Authenticate, X-Request-ID";

	/** As long as browsers go. */
	private static final String SECONDS_TO_REMEMBER = "7200";

	private final Set<String> allowed;

	CrossOrigin(Set<String> allowed) {
		this.allowed = allowed;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (this.allowed.isEmpty() || !letIn((HttpServletRequest) request, (HttpServletResponse) response)) {
			chain.doFilter(request, response);
		}
	}

	/** Whether that is all there is to say. */
	private boolean letIn(HttpServletRequest request, HttpServletResponse response) {
		String origin = request.getHeader(ORIGIN);
		String allowance = allowanceFor(origin);
		if (!CorsProperties.ANY.equals(allowance)) {
			response.addHeader("Vary", ORIGIN);
		}
		if (origin == null || allowance == null) {
			return false;
		}
		response.setHeader("Access-Control-Allow-Origin", allowance);
		if (!isPreflight(request)) {
			response.setHeader("Access-Control-Expose-Headers", SHOWN);
			return false;
		}
		response.setHeader("Access-Control-Allow-Methods", METHODS);
		response.setHeader("Access-Control-Allow-Headers", TAKEN);
		response.setHeader("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		return true;
	}

	private @Nullable String allowanceFor(@Nullable String origin) {
		if (this.allowed.contains(CorsProperties.ANY)) {
			return CorsProperties.ANY;
		}
		return (origin != null && this.allowed.contains(origin)) ? origin : null;
	}

	private static boolean isPreflight(HttpServletRequest request) {
		return "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
	}

}
