package dev.kartoteka.adapter.web.wire.input;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Lists; the errors of the first invalid item are the errors of the list. In a form, all
 * texts of one name are a list, and a single empty text is an empty list.
 */
final class ListType<T> implements FieldType<List<T>> {

	private final FieldType<T> itemType;

	ListType(FieldType<T> itemType) {
		this.itemType = itemType;
	}

	@Override
	public FieldResult<List<T>> read(JsonNode value, boolean form) {
		if (value.isArray()) {
			return readAll(value.values(), form);
		}
		if (!form) {
			return FieldResult.invalid("Expected a list of items but got type \"" + PythonText.typeName(value) + "\".");
		}
		List<JsonNode> texts = RepeatedFormText.allOf(value);
		return (texts.size() == 1 && "".equals(value.stringValue(null))) ? FieldResult.valid(List.of())
				: readAll(texts, form);
	}

	private FieldResult<List<T>> readAll(Iterable<JsonNode> items, boolean form) {
		List<T> values = new ArrayList<>();
		for (JsonNode item : items) {
			switch (this.itemType.read(item, form)) {
				case FieldResult.Valid<T>(T value) -> values.add(value);
				case FieldResult.Invalid<T>(List<String> errors) -> {
					return new FieldResult.Invalid<>(errors);
				}
				case FieldResult.Missing<T> _ -> {
					// An absent item.
				}
			}
		}
		return FieldResult.valid(List.copyOf(values));
	}

}
