package dev.kartoteka.adapter.security.shared.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes the responses that the chain itself sends. */
final class JsonResponse {

	private static final String CHALLENGE = "Bearer realm=\"api\"";

	private JsonResponse() {
	}

	static void unauthorized(HttpServletResponse response, TokenRefused refusal) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
		send(response, HttpStatus.UNAUTHORIZED, refusal.body());
	}

	static void notFound(HttpServletResponse response) throws IOException {
		send(response, HttpStatus.NOT_FOUND, """
				{"detail":"Not found."}""");
	}

	private static void send(HttpServletResponse response, HttpStatus status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
