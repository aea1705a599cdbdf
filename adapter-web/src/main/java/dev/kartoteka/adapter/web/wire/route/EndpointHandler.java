package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.JacksonIOException;

import dev.kartoteka.adapter.web.wire.response.ConnectionAborted;
import dev.kartoteka.adapter.web.wire.response.ErrorResponses;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.response.ResponseWriter;

import org.springframework.web.HttpRequestHandler;

/** Calls the endpoint and writes its response, or the response to what went wrong. */
final class EndpointHandler implements HttpRequestHandler {

	private static final Logger log = LoggerFactory.getLogger(EndpointHandler.class);

	private final IdempotentRequests requests;

	private final RefusalMetrics metrics;

	EndpointHandler(IdempotentRequests requests, RefusalMetrics metrics) {
		this.requests = requests;
		this.metrics = metrics;
	}

	@Override
	public void handleRequest(HttpServletRequest servletRequest, HttpServletResponse response) throws IOException {
		Request request = of(servletRequest);
		try {
			Response result = this.requests.respond(request);
			ResponseWriter.write(result, request.servletRequest(), request.query(), response);
		}
		catch (JacksonIOException | UncheckedIOException | IOException ex) {
			log.debug("The connection for {} broke", request.endpoint().path(), ex);
			respondIfPossible(request, response);
		}
		catch (RuntimeException failure) {
			this.metrics.count(failure);
			SecurityFailures.report(failure, request);
			respondTo(failure, request, response);
		}
	}

	static Request of(HttpServletRequest servletRequest) {
		return (Request) servletRequest.getAttribute(Request.class.getName());
	}

	/**
	 * Writes a response, if it is not committed: the client may have sent a malformed
	 * body.
	 */
	private static void respondIfPossible(Request request, HttpServletResponse response) throws IOException {
		if (!response.isCommitted()) {
			ResponseWriter.write(ErrorResponses.withDetail(400, "Malformed request."), request.servletRequest(),
					response);
		}
	}

	private static void respondTo(RuntimeException failure, Request request, HttpServletResponse response)
			throws IOException {
		if (ConnectionAborted.isCauseOf(failure)) {
			log.debug("{} {}: the client closed the connection", request.method(), request.endpoint().path(), failure);
			return;
		}
		if (response.isCommitted()) {
			reportBrokenOff(failure, request);
			// Closes the connection, so that the client does not take the part for the
			// whole.
			// Without a cause: Spring MVC would take a broken database connection for a
			// client that disconnected, and end the response as if it were complete.
			throw new CloseNowException("The response is incomplete");
		}
		if (!ErrorResponses.isExpected(failure)) {
			log.error("{} {} failed", request.method(), request.endpoint().path(), failure);
		}
		response.resetBuffer();
		ResponseWriter.write(ErrorResponses.responseTo(failure, RequestId.of(request.servletRequest())),
				request.servletRequest(), response);
	}

	private static void reportBrokenOff(RuntimeException failure, Request request) {
		String message = "{} {} failed while the response was being written";
		if (ErrorResponses.isExpected(failure)) {
			log.warn(message + ": {}", request.method(), request.endpoint().path(), failure.getMessage());
		}
		else {
			log.error(message, request.method(), request.endpoint().path(), failure);
		}
	}

}
