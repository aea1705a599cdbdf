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
		Duration left = left(RequestQueue.takeWait());
		try (ResponseDeadline _ = ResponseDeadline.begin(this.allowed, left, response::isCommitted)) {
			chain.doFilter(request, response);
		}
	}

	/**
	 * Returns zero if most of the time is over, so that what would hardly be ready in
	 * time takes no time from others.
	 */
	private Duration left(Duration waited) {
		Duration left = this.allowed.minus(waited);
		return (left.compareTo(waited) < 0) ? Duration.ZERO : left;
	}

}
