package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import dev.kartoteka.adapter.web.wire.response.ErrorResponses;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.response.ResponseWriter;

import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;

/**
 * Responds to errors that occur outside the endpoints, such as in the servlet container.
 */
final class ErrorPageHandler implements HttpRequestHandler {

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!response.isCommitted()) {
			Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
			ResponseWriter.write(responseWith((status instanceof Integer code) ? code : 500, request), request,
					response);
		}
	}

	/**
	 * The response with that status; its text reveals nothing about the implementation.
	 */
	static Response.Single responseWith(int status, HttpServletRequest request) {
		HttpStatus resolved = HttpStatus.resolve(status);
		return switch (status) {
			case 400 -> ErrorResponses.withDetail(status, "Malformed request.");
			case 404 -> ErrorResponses.notFound();
			case 500 -> ErrorResponses.serverError(RequestId.of(request));
			default ->
				ErrorResponses.withDetail(status, (resolved != null) ? resolved.getReasonPhrase() + "." : "Error.");
		};
	}

}
