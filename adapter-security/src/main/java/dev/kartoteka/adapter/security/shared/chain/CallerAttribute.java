package dev.kartoteka.adapter.security.shared.chain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Stores the caller in a request attribute with the name of the caller's class, so that
 * handlers need no Spring Security. Nothing outlives the request.
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
		throw new UnsupportedOperationException("The token of the request names the caller; nothing is loaded");
	}

}
