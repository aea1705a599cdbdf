package dev.kartoteka.adapter.text.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How values are written into a template, so that no value can change what stands around
 * it.
 */
enum Encoding {

	/** For URLs, and bodies of the type {@code application/x-www-form-urlencoded}. */
	FORM("application/x-www-form-urlencoded") {

		@Override
		String encode(String value) {
			return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
		}

	},

	/** For texts between quotation marks in JSON. */
	JSON("application/json") {

		@Override
		String encode(String value) {
			StringBuilder encoded = new StringBuilder();
			value.chars().forEach((character) -> {
				if (character < ' ' || character == '"' || character == '\\') {
					encoded.append("\\u%04x".formatted(character));
				}
				else {
					encoded.append((char) character);
				}
			});
			return encoded.toString();
		}

	},

	/** For texts and attributes in XML. */
	XML("application/xml") {

		@Override
		String encode(String value) {
			return value.replaceAll("[\\p{Cntrl}&&[^\t\r\n]]", " ")
				.replace("&", "&amp;")
				.replace("<", "&lt;")
				.replace(">", "&gt;")
				.replace("\"", "&quot;")
				.replace("'", "&#39;");
		}

	};

	private final String mediaType;

	Encoding(String mediaType) {
		this.mediaType = mediaType;
	}

	/** Encodes a value. */
	abstract String encode(String value);

	/** Finds the encoding for a content type, with or without parameters. */
	static Optional<Encoding> of(String contentType) {
		String type = contentType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
		String canonical = type.equals("text/xml") ? XML.mediaType : type;
		return Arrays.stream(values()).filter((encoding) -> encoding.mediaType.equals(canonical)).findFirst();
	}

}
