package dev.kartoteka.adapter.web.wire.input;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.kartoteka.adapter.web.wire.input.TextKind.Characters;
import dev.kartoteka.domain.shared.JsonText;

/** Any JSON value; in a form, its text. */
final class JsonKind implements Kind<@Nullable JsonText> {

	private static final String INVALID = "Value must be valid JSON.";

	@Override
	public Reading<@Nullable JsonText> read(JsonNode value, boolean form) {
		if (!form) {
			return keep(value);
		}
		try {
			return value.isString() ? keep(JsonInput.read(value.stringValue())) : Reading.bad(INVALID);
		}
		catch (JsonInput.Malformed malformed) {
			return Reading.bad(INVALID);
		}
	}

	@Override
	public Emptiness emptiness(boolean form) {
		return Emptiness.TEXT;
	}

	private static Reading<@Nullable JsonText> keep(JsonNode value) {
		if (value.isNull()) {
			return Reading.good(null);
		}
		String error = errorIn(value);
		if (error != null) {
			return Reading.bad(error);
		}
		String json = JsonOutput.compact(value);
		if (json.getBytes(StandardCharsets.UTF_8).length > JsonText.MAX_BYTES) {
			return Reading.bad("Ensure this field has no more than " + JsonText.MAX_BYTES + " bytes of JSON.");
		}
		return Reading.good(new JsonText(json));
	}

	private static @Nullable String errorIn(JsonNode value) {
		return switch (value.getNodeType()) {
			case STRING -> errorIn(value.stringValue());
			case NUMBER -> (value.isIntegralNumber() || Double.isFinite(value.doubleValue())) ? null : INVALID;
			case ARRAY -> firstErrorIn(value.values());
			case OBJECT -> errorInObject(value);
			case BOOLEAN, NULL, MISSING, BINARY, POJO -> null;
		};
	}

	private static @Nullable String errorInObject(JsonNode object) {
		for (String name : object.propertyNames()) {
			String error = errorIn(name);
			if (error != null) {
				return error;
			}
		}
		return firstErrorIn(object.values());
	}

	private static @Nullable String firstErrorIn(Iterable<JsonNode> values) {
		for (JsonNode value : values) {
			String error = errorIn(value);
			if (error != null) {
				return error;
			}
		}
		return null;
	}

	private static @Nullable String errorIn(String text) {
		if (text.indexOf('\0') >= 0) {
			return Characters.NULL_CHARACTER;
		}
		OptionalInt surrogate = Characters.loneSurrogateIn(text);
		return surrogate.isPresent() ? Characters.surrogateError(surrogate.getAsInt()) : null;
	}

}
