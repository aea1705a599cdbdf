package dev.kartoteka.adapter.console.http;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/** Reads forms from bodies and query strings. */
final class FormBody {

	/** In bytes, without files. */
	static final int MAX_BYTES = 1024 * 1024;

	private static final int MAX_FIELDS = 1000;

	private FormBody() {
	}

	/** Reads the body of a form; nothing if the body is none. */
	static Visit.Submitted read(HttpServletRequest request) throws IOException {
		String type = request.getContentType();
		if (type != null && type.startsWith("multipart/form-data")) {
			return multipart(request);
		}
		byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
		if (bytes.length > MAX_BYTES) {
			return new Visit.Submitted(Map.of(), Map.of(), true);
		}
		return new Visit.Submitted(parse(new String(bytes, StandardCharsets.UTF_8)), Map.of(), false);
	}

	/** Parses URL-encoded fields. */
	static Map<String, List<String>> parse(@Nullable String encoded) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		if (encoded == null || encoded.isEmpty()) {
			return fields;
		}
		String[] pairs = encoded.split("&", MAX_FIELDS + 1);
		for (int i = 0; i < Math.min(pairs.length, MAX_FIELDS); i++) {
			int equals = pairs[i].indexOf('=');
			String name = (equals < 0) ? pairs[i] : pairs[i].substring(0, equals);
			add(fields, decode(name), (equals < 0) ? "" : decode(pairs[i].substring(equals + 1)));
		}
		return fields;
	}

	private static void add(Map<String, List<String>> fields, String name, String value) {
		fields.computeIfAbsent(name, (_) -> new ArrayList<>()).add(value);
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException malformed) {
			return text;
		}
	}

	/** The server's parser throws exceptions of many kinds for malformed parts. */
	private static Visit.Submitted multipart(HttpServletRequest request) throws IOException {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		Map<String, List<Upload>> files = new LinkedHashMap<>();
		try {
			long size = 0;
			for (Part part : request.getParts()) {
				String fileName = part.getSubmittedFileName();
				if (fileName == null) {
					size += part.getSize();
					if (size > MAX_BYTES) {
						return new Visit.Submitted(Map.of(), Map.of(), true);
					}
					add(fields, part.getName(),
							new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
				}
				else if (!fileName.isEmpty()) {
					files.computeIfAbsent(part.getName(), (_) -> new ArrayList<>()).add(new Upload(part));
				}
			}
			return new Visit.Submitted(fields, files, false);
		}
		catch (IllegalStateException tooLarge) {
			return new Visit.Submitted(Map.of(), Map.of(), true);
		}
		catch (ServletException | RuntimeException malformed) {
			return Visit.Submitted.NOTHING;
		}
	}

}
