package dev.kartoteka.bootstrap.trace;

import java.io.IOException;
import java.util.Collections;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Makes a span of each request, which continues the trace of its header
 * {@code traceparent} (W3C Trace Context). It has the route and never the path, which may
 * contain a phone.
 */
final class TraceFilter implements Filter {

	/** The attribute in which adapters leave the route. */
	private static final String ROUTE = "dev.kartoteka.route";

	private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");

	private static final AttributeKey<String> HTTP_ROUTE = AttributeKey.stringKey("http.route");

	private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

	private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("kartoteka.request_id");

	private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

	private final Tracer tracer;

	TraceFilter(Tracer tracer) {
		this.tracer = tracer;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		Span span = this.tracer.spanBuilder(request.getMethod())
			.setParent(W3C.extract(Context.root(), request, HeaderGetter.INSTANCE))
			.setSpanKind(SpanKind.SERVER)
			.setAttribute(METHOD, request.getMethod())
			.startSpan();
		try (Scope _ = span.makeCurrent()) {
			chain.doFilter(request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			span.setStatus(StatusCode.ERROR);
			throw ex;
		}
		finally {
			describe(span, request, response);
			span.end();
		}
	}

	private static void describe(Span span, HttpServletRequest request, HttpServletResponse response) {
		if (request.getAttribute(ROUTE) instanceof String route) {
			span.updateName(request.getMethod() + " " + route);
			span.setAttribute(HTTP_ROUTE, route);
		}
		span.setAttribute(STATUS, response.getStatus());
		String id = response.getHeader("X-Request-ID");
		if (id != null) {
			span.setAttribute(REQUEST_ID, id);
		}
		if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
			span.setStatus(StatusCode.ERROR);
		}
	}

	private enum HeaderGetter implements TextMapGetter<HttpServletRequest> {

		INSTANCE;

		@Override
		public Iterable<String> keys(HttpServletRequest request) {
			return Collections.list(request.getHeaderNames());
		}

		@Override
		public @Nullable String get(@Nullable HttpServletRequest request, String name) {
			return (request != null) ? request.getHeader(name) : null;
		}

	}

}
