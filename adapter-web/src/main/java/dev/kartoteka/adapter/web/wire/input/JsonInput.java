package dev.kartoteka.adapter.web.wire.input;

import java.util.Objects;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses JSON: the last of duplicate keys wins, trailing commas are accepted. */
final class JsonInput {

	private static final int MAX_DEPTH = 200;

	private static final int MAX_DIGITS = 1000;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(MAX_DEPTH)
				.maxNumberLength(MAX_DIGITS)
				.maxNameLength(BodyReader.MAX_BYTES)
				.maxStringLength(BodyReader.MAX_BYTES)
				.build())
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private JsonInput() {
	}

	/**
	 * Parses the text.
	 * @throws Malformed if it is not JSON, nested too deeply, or contains a number that
	 * is too long
	 */
	static JsonNode read(String text) throws Malformed {
		try {
			JsonNode tree = MAPPER.readTree(text);
			if (!tree.isMissingNode()) {
				return tree;
			}
		}
		catch (JacksonException ex) {
			throw new Malformed(
					Objects.requireNonNullElseGet(JsonSyntaxError.in(text), () -> limitExceededAt(ex, text)));
		}
		throw new Malformed(Objects.requireNonNullElse(JsonSyntaxError.in(text), "Expecting value"));
	}

	private static String limitExceededAt(JacksonException ex, String text) {
		long offset = (ex.getLocation() != null) ? ex.getLocation().getCharOffset() : 0;
		int index = Math.clamp(offset, 0, text.length());
		return "Too deep a nesting or too long a number" + JsonSyntaxError.position(text, index);
	}

	/** The text is not JSON; the message says what is wrong and where. */
	static final class Malformed extends Exception {

		Malformed(String message) {
			super(message, null, false, false);
		}

		String description() {
			return Objects.requireNonNull(getMessage());
		}

	}

}
