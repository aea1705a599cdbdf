package dev.kartoteka.adapter.web.wire.route;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Maps requests to the {@link EndpointHandler}, and error dispatches to the
 * {@link ErrorPageHandler}.
 */
final class EndpointHandlerMapping implements HandlerMapping, Ordered {

	private final HandlerExecutionChain endpoint;

	private final HandlerExecutionChain errorPage = new HandlerExecutionChain(new ErrorPageHandler());

	EndpointHandlerMapping(EndpointHandler endpoint) {
		this.endpoint = new HandlerExecutionChain(endpoint);
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
		if (request.getDispatcherType() != DispatcherType.REQUEST) {
			// The server dispatches a second time for its error page only.
			return this.errorPage;
		}
		return (request.getAttribute(Request.class.getName()) instanceof Request) ? this.endpoint : null;
	}

}
