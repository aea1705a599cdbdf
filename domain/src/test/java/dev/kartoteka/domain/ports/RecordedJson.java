package dev.kartoteka.domain.ports;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.audit.AuditedChange.FieldChange;
import dev.kartoteka.domain.shared.AuditedValue;

/** The JSON that an audit trail keeps of changed fields. */
final class RecordedJson {

	private RecordedJson() {
	}

	static String of(List<FieldChange> changes) {
		return changes.stream()
			.map((change) -> quoted(change.name()) + ":[" + bounded(change.before()) + "," + bounded(change.after())
					+ "]")
			.collect(Collectors.joining(",", "{", "}"));
	}

	private static String bounded(@Nullable AuditedValue value) {
		String json = json(value);
		return (json.length() > 4096) ? "{\"omitted_characters\":" + json.length() + "}" : json;
	}

	private static String json(@Nullable AuditedValue value) {
		return switch (value) {
			case null -> "null";
			case AuditedValue.Text(String text) -> quoted(text);
			case AuditedValue.Texts(List<String> texts) ->
				texts.stream().map(RecordedJson::quoted).collect(Collectors.joining(",", "[", "]"));
			case AuditedValue.WholeNumber(long number) -> Long.toString(number);
			case AuditedValue.Flag(boolean flag) -> Boolean.toString(flag);
			case AuditedValue.Json json -> json.json().json();
		};
	}

	private static String quoted(String text) {
		return text.codePoints()
			.mapToObj((c) -> (c < ' ') ? String.format("\\u%04x", c)
					: ((c == '"' || c == '\\') ? "\\" : "") + Character.toString(c))
			.collect(Collectors.joining("", "\"", "\""));
	}

}
