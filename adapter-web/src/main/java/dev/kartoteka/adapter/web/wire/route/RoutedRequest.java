package dev.kartoteka.adapter.web.wire.route;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request that shows the path template of its endpoint instead of the path. The filters
 * behind {@link RouteFilter} do not decide by path, so that unusual but valid characters
 * in the path cannot break them.
 */
final class RoutedRequest extends HttpServletRequestWrapper {

	private static final Set<String> WELL_KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

	private final String path;

	private final String method;

	RoutedRequest(Request request) {
		super(request.servletRequest());
		this.path = request.endpoint().path();
		// The endpoint itself responds to unknown methods.
		this.method = WELL_KNOWN.contains(request.method()) ? request.method() : "GET";
	}

	@Override
	public String getMethod() {
		return this.method;
	}

	@Override
	public String getRequestURI() {
		return this.path;
	}

	@Override
	public String getServletPath() {
		return this.path;
	}

	@Override
	public @Nullable String getPathInfo() {
		return null;
	}

}
