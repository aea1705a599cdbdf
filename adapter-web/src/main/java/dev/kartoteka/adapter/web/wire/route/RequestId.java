package dev.kartoteka.adapter.web.wire.route;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What names one request to its caller and in the log. The caller's own name for it is
 * taken if it is a plain token (RFC 9110), which nobody can mistake for anything else in
 * a header or a line of the log.
 */
final class RequestId {

	static final String HEADER = "X-Request-ID";

	private static final String ATTRIBUTE = RequestId.class.getName();

	private static final Pattern PLAIN_TOKEN = Pattern.compile("[0-9A-Za-z!#$%&'*+.^_`|~-]{1,128}");

	private RequestId() {
	}

	static String takenOrMade(@Nullable String offered) {
		return (offered != null && PLAIN_TOKEN.matcher(offered).matches()) ? offered : made();
	}

	/** Nothing depends on its not being guessed. */
	private static String made() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		HexFormat hex = HexFormat.of();
		return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
	}

	static void leaveWith(HttpServletRequest request, String id) {
		request.setAttribute(ATTRIBUTE, id);
	}

	/** Null where nothing has named the request. */
	static @Nullable String of(HttpServletRequest request) {
		return (String) request.getAttribute(ATTRIBUTE);
	}

}
