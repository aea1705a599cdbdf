package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.core.exc.JacksonIOException;

import dev.kartoteka.adapter.web.wire.response.ConnectionAborted;
import dev.kartoteka.adapter.web.wire.response.Refusals;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.response.ResponseWriter;

/** Lets the endpoint answer, whatever comes of it. */
final class EndpointHandler implements HttpRequestHandler {

	private static final Logger log = LoggerFactory.getLogger(EndpointHandler.class);

	private final IdempotentRequests requests;

	private final RefusalCounts refusals;

	EndpointHandler(IdempotentRequests requests, RefusalCounts refusals) {
		this.requests = requests;
		this.refusals = refusals;
	}

	@Override
	public void handleRequest(HttpServletRequest veiled, HttpServletResponse response) throws IOException {
		Request request = of(veiled);
		try {
			Response content = this.requests.respond(request);
			ResponseWriter.write(content, request.raw(), request.query(), response);
		}
		catch (JacksonIOException | UncheckedIOException | IOException broken) {
			log.debug("The connection for {} broke", request.endpoint().path(), broken);
			answerIfPossible(request, response);
		}
		catch (RuntimeException problem) {
			this.refusals.count(problem);
			answerTo(problem, request, response);
		}
	}

	static Request of(HttpServletRequest veiled) {
		return (Request) veiled.getAttribute(Request.class.getName());
	}

	/** Nobody may be there any more, or somebody who does not know how to send a body. */
	private static void answerIfPossible(Request request, HttpServletResponse response) throws IOException {
		if (!response.isCommitted()) {
			ResponseWriter.write(Refusals.detailed(400, "Malformed request."), request.raw(), response);
		}
	}

	private static void answerTo(RuntimeException problem, Request request, HttpServletResponse response)
			throws IOException {
		if (ConnectionAborted.isBehind(problem)) {
			log.debug("{} {}: the caller has hung up", request.method(), request.endpoint().path(), problem);
			return;
		}
		if (response.isCommitted()) {
			log.error("{} {} broke off", request.method(), request.endpoint().path(), problem);
			// So that nobody takes a part for the whole. Without a cause: Spring MVC
			// would
			// mistake a broken connection to the database for a caller who has gone, and
			// end the answer as if it were complete.
			throw new CloseNowException("The answer broke off");
		}
		if (!Refusals.isForeseen(problem)) {
			log.error("{} {} failed", request.method(), request.endpoint().path(), problem);
		}
		response.resetBuffer();
		ResponseWriter.write(Refusals.answerTo(problem, RequestId.of(request.raw())), request.raw(), response);
	}

}
