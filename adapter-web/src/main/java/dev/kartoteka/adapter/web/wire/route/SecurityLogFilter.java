package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Records the security event of each request that has one, after the response. */
final class SecurityLogFilter implements Filter {

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
	}

	private void record(HttpServletRequest request, Request routed, int status) {
		SecurityEvent event = eventOf(routed, status);
		if (event != null) {
			this.log.record(event, request.getRemoteAddr(), detailsOf(request, routed, status));
		}
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
		StringBuilder details = new StringBuilder("request_id=").append(RequestId.of(request));
		for (Map.Entry<String, Long> id : routed.recordedIds().entrySet()) {
			details.append(' ').append(id.getKey()).append('=').append(id.getValue());
		}
		return details.append(" status=")
			.append(status)
			.append(" method=")
			.append(RequestMetricsFilter.knownMethod(request.getMethod()))
			.append(" route=")
			.append(routed.endpoint().path())
			.toString();
	}

}
