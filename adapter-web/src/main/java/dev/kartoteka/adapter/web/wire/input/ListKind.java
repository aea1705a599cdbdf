package dev.kartoteka.adapter.web.wire.input;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Lists, of which the first bad item gives its errors to the whole; in a form, all texts
 * under one name, or none if the only one is empty.
 */
final class ListKind<T> implements Kind<List<T>> {

	private final Kind<T> itemKind;

	ListKind(Kind<T> itemKind) {
		this.itemKind = itemKind;
	}

	@Override
	public Reading<List<T>> read(JsonNode value, boolean form) {
		if (value.isArray()) {
			return readAll(value.values(), form);
		}
		if (!form) {
			return Reading.bad("Expected a list of items but got type \"" + PythonText.typeName(value) + "\".");
		}
		List<JsonNode> texts = RepeatedText.allOf(value);
		return (texts.size() == 1 && "".equals(value.stringValue(null))) ? Reading.good(List.of())
				: readAll(texts, form);
	}

	private Reading<List<T>> readAll(Iterable<JsonNode> items, boolean form) {
		List<T> values = new ArrayList<>();
		for (JsonNode item : items) {
			switch (this.itemKind.read(item, form)) {
				case Reading.Good<T>(T value) -> values.add(value);
				case Reading.Bad<T>(List<String> errors) -> {
					return new Reading.Bad<>(errors);
				}
				case Reading.Absent<T> _ -> {
					// An item that is left out.
				}
			}
		}
		return Reading.good(List.copyOf(values));
	}

}
