package dev.kartoteka.adapter.security.shared.chain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Leaves the caller with the request, as an attribute under the name of his class, so
 * that whoever handles it needs to know nothing of Spring Security. Nothing outlives the
 * request.
 */
class CallerAttribute implements SecurityContextRepository {

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		if (context.getAuthentication() instanceof VerifiedCaller verified) {
			Record caller = verified.getPrincipal();
			request.setAttribute(caller.getClass().getName(), caller);
		}
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return false;
	}

	@Override
	@SuppressWarnings("deprecation")
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		throw new UnsupportedOperationException("Callers are proved by the request itself, never loaded");
	}

}
