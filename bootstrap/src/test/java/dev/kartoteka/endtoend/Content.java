package dev.kartoteka.endtoend;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The body of a request. */
record Content(String type, BodyPublisher body) {

	private static final String BOUNDARY = "----the-boundary";

	static Content json(String text) {
		return of("application/json", text);
	}

	static Content of(String type, String text) {
		return new Content(type, BodyPublishers.ofString(text, StandardCharsets.UTF_8));
	}

	/** Names and values in turn. */
	static Content form(String... pairs) {
		return of("application/x-www-form-urlencoded",
				pairwise(pairs, (name, value) -> encoded(name) + "=" + encoded(value), "&"));
	}

	/** Names and values in turn. */
	static Content multipart(String... pairs) {
		String parts = pairwise(pairs,
				(name, value) -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY,
						name, value),
				"");
		return of("multipart/form-data; boundary=" + BOUNDARY, parts + "--%s--\r\n".formatted(BOUNDARY));
	}

	/** Names and values in turn, behind a file. */
	static Content multipartWithFile(String name, String fileName, byte[] file, String... pairs) {
		String before = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
			.formatted(BOUNDARY, name, fileName);
		String behind = pairwise(pairs,
				(field, value) -> "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s"
					.formatted(BOUNDARY, field, value),
				"");
		return new Content("multipart/form-data; boundary=" + BOUNDARY,
				BodyPublishers.concat(BodyPublishers.ofString(before), BodyPublishers.ofByteArray(file),
						BodyPublishers.ofString(behind + "\r\n--%s--\r\n".formatted(BOUNDARY))));
	}

	private static String pairwise(String[] pairs, Pair form, String delimiter) {
		return IntStream.range(0, pairs.length / 2)
			.mapToObj((i) -> form.of(pairs[2 * i], pairs[2 * i + 1]))
			.collect(Collectors.joining(delimiter));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private interface Pair {

		String of(String name, String value);

	}

}
