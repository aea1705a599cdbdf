package dev.kartoteka.adapter.console.http;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The cookies of the console. That of the session is for this host only (prefix
 * {@code __Host-}) and for HTTPS only. On localhost, where there is no HTTPS, it has
 * another name.
 */
final class Cookies {

	static final String LANGUAGE = "kartoteka-language";

	/** The columns of the list of cards, with points between them. */
	static final String CARD_COLUMNS = "kartoteka-card-columns";

	private static final Set<String> OWN_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final int YEAR = 365 * 24 * 60 * 60;

	private Cookies() {
	}

	static Optional<String> session(Holder holder, HttpServletRequest request) {
		return named(sessionName(holder, request), request);
	}

	static Optional<String> named(String name, HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (cookie.getName().equals(name)) {
					return Optional.of(cookie.getValue());
				}
			}
		}
		return Optional.empty();
	}

	/** Whether a browser sends the cookie of a session back on this connection. */
	static boolean areKept(HttpServletRequest request) {
		return request.isSecure() || isLocal(request);
	}

	static void startSession(Holder holder, HttpServletRequest request, HttpServletResponse response, String token) {
		response.addHeader("Set-Cookie", sessionName(holder, request) + "=" + token + attributes(request));
	}

	static void endSession(Holder holder, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader("Set-Cookie", sessionName(holder, request) + "=; Max-Age=0" + attributes(request));
	}

	static void remember(HttpServletRequest request, HttpServletResponse response, String name, String value) {
		response.addHeader("Set-Cookie", name + "=" + value + "; Max-Age=" + YEAR + attributes(request));
	}

	private static String sessionName(Holder holder, HttpServletRequest request) {
		return isLocal(request) ? holder.local : holder.secure;
	}

	/** Lax: with Strict, a link in an email would find nobody signed in. */
	private static String attributes(HttpServletRequest request) {
		return "; Path=/" + (isLocal(request) ? "" : "; Secure") + "; HttpOnly; SameSite=Lax";
	}

	private static boolean isLocal(HttpServletRequest request) {
		return !request.isSecure() && OWN_COMPUTER.contains(request.getServerName());
	}

	/** Whose session a cookie names. A browser can have one of each. */
	enum Holder {

		ACCOUNT("__Host-kartoteka", "kartoteka-local"),

		CLIENT("__Host-kartoteka-client", "kartoteka-local-client");

		private final String secure;

		private final String local;

		Holder(String secure, String local) {
			this.secure = secure;
			this.local = local;
		}

	}

}
