package dev.kartoteka.adapter.web.wire.route;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/** Shows Spring MVC the way that the gate has found. */
final class RouteMapping implements HandlerMapping, Ordered {

	private final HandlerExecutionChain dispatch;

	private final HandlerExecutionChain mishap = new HandlerExecutionChain(new ErrorPageHandler());

	RouteMapping(EndpointHandler dispatch) {
		this.dispatch = new HandlerExecutionChain(dispatch);
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
		if (request.getDispatcherType() != DispatcherType.REQUEST) {
			// Never the endpoint a second time: the server comes back for its error page
			// only.
			return this.mishap;
		}
		return (request.getAttribute(Request.class.getName()) instanceof Request) ? this.dispatch : null;
	}

}
