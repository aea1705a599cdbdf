package dev.kartoteka.bootstrap.wiring;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import dev.kartoteka.adapter.persistence.CallerWrites;

/**
 * Begins and ends requests for {@link CallerWrites}. Public lists do not read the session
 * of a caller that sends a token, so that such a caller gets them from the database
 * itself.
 */
final class CallerWritesFilter implements Filter {

	private final CallerWrites writes;

	CallerWritesFilter(CallerWrites writes) {
		this.writes = writes;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		this.writes.begin(((HttpServletRequest) request).getHeader("Authorization") != null);
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.writes.end();
		}
	}

}
