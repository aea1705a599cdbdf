package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;

import dev.kartoteka.adapter.web.wire.response.Refusals;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.response.ResponseWriter;

/** Answers where the server, or something else outside of the endpoints, gave up. */
final class ErrorPageHandler implements HttpRequestHandler {

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!response.isCommitted()) {
			Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
			ResponseWriter.write(answerFor((status instanceof Integer code) ? code : 500, request), request, response);
		}
	}

	/** The answer of that status, in words that tell nothing of our inside. */
	static Response.Single answerFor(int status, HttpServletRequest request) {
		HttpStatus known = HttpStatus.resolve(status);
		return switch (status) {
			case 400 -> Refusals.detailed(status, "Malformed request.");
			case 404 -> Refusals.notFound();
			case 500 -> Refusals.serverError(RequestId.of(request));
			default -> Refusals.detailed(status, (known != null) ? known.getReasonPhrase() + "." : "Error.");
		};
	}

}
