package dev.kartoteka.adapter.web.wire.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON objects whose values are texts or null; in a form, the text of one. */
final class DictionaryType implements FieldType<Map<String, @Nullable String>> {

	@Override
	public FieldResult<Map<String, @Nullable String>> read(JsonNode value, boolean form) {
		if (!form) {
			return ofTree(value);
		}
		try {
			return value.isString() ? ofTree(JsonInput.read(value.stringValue()))
					: FieldResult.invalid(JsonType.INVALID);
		}
		catch (JsonInput.Malformed malformed) {
			return FieldResult.invalid(JsonType.INVALID);
		}
	}

	private static FieldResult<Map<String, @Nullable String>> ofTree(JsonNode tree) {
		if (!tree.isObject()) {
			return FieldResult
				.invalid("Expected a dictionary of items but got type \"" + PythonText.typeName(tree) + "\".");
		}
		Map<String, @Nullable String> texts = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> entry : tree.properties()) {
			if (!entry.getValue().isString() && !entry.getValue().isNull()) {
				return FieldResult.invalid("Not a valid string.");
			}
			texts.put(entry.getKey(), entry.getValue().stringValue(null));
		}
		return FieldResult.valid(Collections.unmodifiableMap(texts));
	}

}
