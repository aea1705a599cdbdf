package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import dev.kartoteka.adapter.web.RequestQueue;
import dev.kartoteka.adapter.web.ResponseDeadline;

/** Gives each request a {@link ResponseDeadline}. */
final class ResponseDeadlineFilter implements Filter {

	private final Duration allowed;

	ResponseDeadlineFilter(Duration allowed) {
		this.allowed = allowed;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try (ResponseDeadline _ = ResponseDeadline.begin(this.allowed, RequestQueue.takeWait(),
				response::isCommitted)) {
			chain.doFilter(request, response);
		}
	}

}
