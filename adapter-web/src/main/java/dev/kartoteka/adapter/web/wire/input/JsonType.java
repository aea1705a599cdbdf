package dev.kartoteka.adapter.web.wire.input;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.kartoteka.adapter.web.wire.input.TextType.Characters;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Text;

/** Any JSON value; in a form, the text of one. */
final class JsonType implements FieldType<@Nullable JsonText> {

	static final String INVALID = "Value must be valid JSON.";

	@Override
	public FieldResult<@Nullable JsonText> read(JsonNode value, boolean form) {
		if (!form) {
			return toText(value);
		}
		try {
			return value.isString() ? toText(JsonInput.read(value.stringValue())) : FieldResult.invalid(INVALID);
		}
		catch (JsonInput.Malformed malformed) {
			return FieldResult.invalid(INVALID);
		}
	}

	@Override
	public Emptiness emptiness(boolean form) {
		return Emptiness.TEXT;
	}

	private static FieldResult<@Nullable JsonText> toText(JsonNode value) {
		if (value.isNull()) {
			return FieldResult.valid(null);
		}
		String error = errorIn(value);
		if (error != null) {
			return FieldResult.invalid(error);
		}
		String json = JsonOutput.compact(value);
		if (json.getBytes(StandardCharsets.UTF_8).length > JsonText.MAX_BYTES) {
			return FieldResult.invalid("Ensure this field has no more than " + JsonText.MAX_BYTES + " bytes of JSON.");
		}
		return FieldResult.valid(new JsonText(json));
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
		OptionalInt surrogate = Text.loneSurrogateIn(text);
		return surrogate.isPresent() ? Characters.surrogateError(surrogate.getAsInt()) : null;
	}

}
