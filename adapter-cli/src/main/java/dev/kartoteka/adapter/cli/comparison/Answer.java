package dev.kartoteka.adapter.cli.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a service answered. */
sealed interface Answer {

	/** The service did not answer, or not completely. */
	record None(String reason) implements Answer {
	}

	/** A complete answer. */
	final class Whole implements Answer {

		private static final List<String> HEADERS = List.of("Content-Type", "Location", "WWW-Authenticate", "Allow");

		private final int status;

		private final Map<String, String> headers;

		private final byte[] body;

		/**
		 * Keeps what is compared.
		 * @param headers all headers, by name in any case
		 */
		Whole(int status, Map<String, List<String>> headers, byte[] body) {
			this.status = status;
			this.headers = HEADERS.stream().collect(Collectors.toMap((name) -> name, (name) -> valueOf(name, headers)));
			this.body = body;
		}

		private static String valueOf(String name, Map<String, List<String>> headers) {
			return headers.entrySet()
				.stream()
				.filter((header) -> header.getKey().equalsIgnoreCase(name))
				.flatMap((header) -> header.getValue().stream())
				.collect(Collectors.joining(", "));
		}

		static List<String> comparedHeaders() {
			return HEADERS;
		}

		int status() {
			return this.status;
		}

		/** The value of a compared header; empty if it is missing. */
		String header(String name) {
			return this.headers.getOrDefault(name, "");
		}

		byte[] body() {
			return this.body;
		}

		boolean isJson() {
			return mediaType().equals("application/json") || mediaType().endsWith("+json");
		}

		boolean isPicture() {
			return mediaType().startsWith("image/");
		}

		private String mediaType() {
			String type = header("Content-Type");
			int parameters = type.indexOf(';');
			return ((parameters < 0) ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
		}

	}

}
