package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Records the security event of each request that has one, after the response. What
 * answers a request before it is routed, such as the console, names route, event and ids
 * in attributes of the request.
 */
final class SecurityLogFilter implements Filter {

	private static final String EVENT = "dev.kartoteka.event";

	private static final String IDS = "dev.kartoteka.ids";

	private final SecurityLog log;

	SecurityLogFilter(SecurityLog log) {
		this.log = log;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(request, response);
		Request routed = (Request) request.getAttribute(Request.class.getName());
		int status = ((HttpServletResponse) response).getStatus();
		if (routed != null) {
			record((HttpServletRequest) request, routed, status);
		}
		else if (request.getAttribute(EVENT) instanceof String event) {
			recordUnrouted((HttpServletRequest) request, SecurityEvent.valueOf(event), status);
		}
	}

	private void record(HttpServletRequest request, Request routed, int status) {
		SecurityEvent event = eventOf(routed, status);
		if (event != null) {
			this.log.record(event, request.getRemoteAddr(), detailsOf(request, routed, status));
		}
	}

	private void recordUnrouted(HttpServletRequest request, SecurityEvent event, int status) {
		Map<String, Long> ids = new TreeMap<>();
		if (request.getAttribute(IDS) instanceof Map<?, ?> named) {
			named.forEach((name, id) -> ids.put((String) name, (Long) id));
		}
		this.log.record(event, request.getRemoteAddr(),
				details(request, ids, status, String.valueOf(request.getAttribute(RequestMetricsFilter.ROUTE))));
	}

	private static @Nullable SecurityEvent eventOf(Request request, int status) {
		if (status == HttpServletResponse.SC_FORBIDDEN) {
			return SecurityEvent.FORBIDDEN;
		}
		if (status == 429) {
			return SecurityEvent.THROTTLED;
		}
		SecurityEvent reported = request.reported();
		if (reported != null) {
			return reported;
		}
		if (status == HttpServletResponse.SC_UNAUTHORIZED) {
			return SecurityEvent.UNAUTHENTICATED;
		}
		return (status < 300) ? request.endpoint().eventOf(request) : null;
	}

	private static String detailsOf(HttpServletRequest request, Request routed, int status) {
		return details(request, routed.recordedIds(), status, routed.endpoint().path());
	}

	private static String details(HttpServletRequest request, Map<String, Long> ids, int status, String route) {
		StringBuilder details = new StringBuilder("request_id=").append(RequestId.of(request));
		for (Map.Entry<String, Long> id : ids.entrySet()) {
			details.append(' ').append(id.getKey()).append('=').append(id.getValue());
		}
		return details.append(" status=")
			.append(status)
			.append(" method=")
			.append(RequestMetricsFilter.knownMethod(request.getMethod()))
			.append(" route=")
			.append(route)
			.toString();
	}

}
