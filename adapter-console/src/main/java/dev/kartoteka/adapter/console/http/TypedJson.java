package dev.kartoteka.adapter.console.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.kartoteka.domain.shared.Text;

/** Reads JSON that a person typed. */
final class TypedJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private TypedJson() {
	}

	/**
	 * Returns the value in its compact form; {@code null} is a value as well.
	 * @throws Malformed if the text is not JSON, or contains what cannot be stored
	 */
	static String compact(String typed) throws Malformed {
		try {
			String compact = MAPPER.writeValueAsString(MAPPER.readTree(typed));
			requireStorable(typed);
			return compact;
		}
		catch (JacksonException ex) {
			throw new Malformed(ex.getLocation());
		}
	}

	private static void requireStorable(String typed) throws Malformed {
		try (JsonParser parser = MAPPER.createParser(typed)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (!isStorable(token, parser)) {
					throw new Malformed(parser.currentTokenLocation());
				}
			}
		}
	}

	/** Numbers like 1e999 have no value that other programs could read. */
	private static boolean isStorable(JsonToken token, JsonParser parser) {
		return switch (token) {
			case PROPERTY_NAME, VALUE_STRING -> Text.isStorable(parser.getString());
			case VALUE_NUMBER_FLOAT -> Double.isFinite(parser.getDoubleValue());
			default -> true;
		};
	}

	/** The text is not accepted; it says where the mistake is. */
	static final class Malformed extends Exception {

		private static final long serialVersionUID = 1;

		private final int line;

		private final int column;

		Malformed(@Nullable TokenStreamLocation location) {
			super("Not JSON that can be stored", null, false, false);
			this.line = (location != null) ? Math.max(1, location.getLineNr()) : 1;
			this.column = (location != null) ? Math.max(1, location.getColumnNr()) : 1;
		}

		int line() {
			return this.line;
		}

		int column() {
			return this.column;
		}

	}

}
