package dev.kartoteka.adapter.web.wire.route;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The id of a request, for the client and the log. A client's own id is used if it is a
 * token (RFC 9110), which is safe in headers and log lines.
 */
final class RequestId {

	static final String HEADER = "X-Request-ID";

	private static final String ATTRIBUTE = RequestId.class.getName();

	private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z!#$%&'*+.^_`|~-]{1,128}");

	private RequestId() {
	}

	static String acceptOrGenerate(@Nullable String requested) {
		return (requested != null && TOKEN.matcher(requested).matches()) ? requested : generate();
	}

	/** Ids need not be unpredictable. */
	private static String generate() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		HexFormat hex = HexFormat.of();
		return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
	}

	static void set(HttpServletRequest request, String id) {
		request.setAttribute(ATTRIBUTE, id);
	}

	/** The id of the request; null if it has none. */
	static @Nullable String of(HttpServletRequest request) {
		return (String) request.getAttribute(ATTRIBUTE);
	}

}
