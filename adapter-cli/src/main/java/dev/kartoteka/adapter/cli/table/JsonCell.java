package dev.kartoteka.adapter.cli.table;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import dev.kartoteka.domain.shared.FloatNotation;
import dev.kartoteka.domain.shared.JsonText;

/** Reads JSON in a cell, and writes it without spaces and needless escapes. */
final class JsonCell {

	private static final JsonFactory FACTORY = new JsonFactory();

	private static final String NO_JSON = "is not JSON";

	private JsonCell() {
	}

	/**
	 * Reads a value; null if it is empty or JSON's null.
	 * @throws IllegalArgumentException if it is not JSON, or too long
	 */
	static @Nullable JsonText read(String text) {
		if (text.isBlank()) {
			return null;
		}
		String compact = compact(text);
		if (compact.getBytes(StandardCharsets.UTF_8).length > JsonText.MAX_BYTES) {
			throw new IllegalArgumentException("has more than " + JsonText.MAX_BYTES + " bytes of JSON");
		}
		return compact.equals("null") ? null : new JsonText(compact);
	}

	private static String compact(String text) {
		StringWriter compact = new StringWriter();
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text);
				JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), compact)) {
			copy(parser, generator);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(NO_JSON, ex);
		}
		return compact.toString();
	}

	private static void copy(JsonParser parser, JsonGenerator generator) {
		int depth = 0;
		do {
			JsonToken token = parser.nextToken();
			if (token == null) {
				throw new IllegalArgumentException(NO_JSON);
			}
			depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
			copy(token, parser, generator);
		}
		while (depth > 0);
		if (parser.nextToken() != null) {
			throw new IllegalArgumentException(NO_JSON);
		}
	}

	/** Numbers are written as Django answers them. */
	private static void copy(JsonToken token, JsonParser parser, JsonGenerator generator) {
		switch (token) {
			case VALUE_NUMBER_INT -> generator.writeNumber(parser.getBigIntegerValue());
			case VALUE_NUMBER_FLOAT -> generator.writeNumber(FloatNotation.of(finite(parser.getDoubleValue())));
			case VALUE_STRING -> generator.writeString(sound(parser.getString()));
			case PROPERTY_NAME -> generator.writeName(sound(parser.currentName()));
			default -> generator.copyCurrentEvent(parser);
		}
	}

	private static double finite(double number) {
		if (!Double.isFinite(number)) {
			throw new IllegalArgumentException("has a number beyond 1e308");
		}
		return number;
	}

	private static String sound(String text) {
		if (text.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("contains a null character");
		}
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw new IllegalArgumentException("contains half a character");
		}
		return text;
	}

}
