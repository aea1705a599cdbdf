package dev.kartoteka.adapter.console.http;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the header {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class ContentCodings {

	private static final Pattern GZIP = Pattern.compile("(?:^|,)\\s*(?:x-)?gzip\\s*(?:;\\s*q=([0-9.]+)\\s*)?(?=,|$)");

	private static final Pattern ZERO = Pattern.compile("0(?:\\.0*)?");

	private ContentCodings() {
	}

	/** Whether the header names gzip, and not with a quality of zero. */
	static boolean acceptGzip(@Nullable String header) {
		if (header == null) {
			return false;
		}
		return GZIP.matcher(header.toLowerCase(Locale.ROOT))
			.results()
			.anyMatch((found) -> found.group(1) == null || !ZERO.matcher(found.group(1)).matches());
	}

}
