package dev.kartoteka.adapter.web.wire.route;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What the header {@code Accept} lets us answer; quality values count for nothing. */
final class Acceptance {

	private Acceptance() {
	}

	static boolean ofJson(@Nullable String accept) {
		if (accept == null || accept.equals("*/*") || accept.equals("application/json")) {
			return true;
		}
		for (String range : accept.split(",", -1)) {
			if (coversJson(range)) {
				return true;
			}
		}
		return false;
	}

	private static boolean coversJson(String range) {
		int semicolon = range.indexOf(';');
		String type = ((semicolon < 0) ? range : range.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
		return switch (type) {
			case "application/json", "application/*", "*/*", "*/json" -> true;
			default -> false;
		};
	}

}
