package dev.kartoteka.adapter.web.wire.route;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request as what lies between the gate and the endpoint sees it. */
final class PlainRequest extends HttpServletRequestWrapper {

	private static final Set<String> WELL_KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

	private final String path;

	private final String method;

	PlainRequest(Request request) {
		super(request.raw());
		this.path = request.endpoint().path();
		// An endpoint answers for itself to methods that nobody knows.
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
