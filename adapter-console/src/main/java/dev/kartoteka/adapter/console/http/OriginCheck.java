package dev.kartoteka.adapter.console.http;

import jakarta.servlet.http.HttpServletRequest;

/** Tells whether a form was sent by a page of the console. */
final class OriginCheck {

	private OriginCheck() {
	}

	/**
	 * Decides by {@code Sec-Fetch-Site}, and where a browser does not send it, by
	 * {@code Origin}. Without either the request is refused.
	 */
	static boolean isOwn(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin");
		}
		String origin = request.getHeader("Origin");
		return origin != null && origin.equals(originOf(request));
	}

	/** The public address if there is a setting or a trusted proxy, else by the host. */
	private static String originOf(HttpServletRequest request) {
		String scheme = request.getScheme();
		int port = request.getServerPort();
		boolean usual = port == (scheme.equals("https") ? 443 : 80);
		return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
	}

}
