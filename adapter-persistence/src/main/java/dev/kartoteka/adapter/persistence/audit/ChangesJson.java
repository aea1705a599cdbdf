package dev.kartoteka.adapter.persistence.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.audit.AuditedChange.FieldChange;
import dev.kartoteka.domain.shared.AuditedValue;

/**
 * Writes changed fields as a JSON object: for each field an array of its old and its new
 * value. The form must not change, because the trail keeps old entries.
 */
final class ChangesJson {

	/** In characters of JSON. Of a longer value only the length is stored. */
	private static final int MAX_VALUE_LENGTH = 4096;

	private ChangesJson() {
	}

	static String of(List<FieldChange> changes) {
		return changes.stream()
			.map((change) -> '"' + change.name() + "\":[" + bounded(change.before()) + ',' + bounded(change.after())
					+ ']')
			.collect(Collectors.joining(",", "{", "}"));
	}

	/** Returns the same fields without their values. */
	static String blanked(String changes) {
		List<String> fields = new ArrayList<>();
		int depth = 0;
		int position = 0;
		while (position < changes.length()) {
			char c = changes.charAt(position);
			int end = (c == '"') ? endOfText(changes, position) : position;
			if (c == '{' || c == '[') {
				depth++;
			}
			else if (c == '}' || c == ']') {
				depth--;
			}
			else if (c == '"' && depth == 1) {
				fields.add(changes.substring(position, end + 1) + ":[null,null]");
			}
			position = end + 1;
		}
		return fields.stream().collect(Collectors.joining(",", "{", "}"));
	}

	private static int endOfText(String json, int start) {
		int end = start + 1;
		while (json.charAt(end) != '"') {
			end += (json.charAt(end) == '\\') ? 2 : 1;
		}
		return end;
	}

	private static String bounded(@Nullable AuditedValue value) {
		String json = (value != null) ? json(value) : "null";
		return (json.length() <= MAX_VALUE_LENGTH) ? json : "{\"omitted_characters\":" + json.length() + '}';
	}

	private static String json(AuditedValue value) {
		return switch (value) {
			case AuditedValue.Text text -> quoted(text.text());
			case AuditedValue.Texts texts ->
				texts.texts().stream().map(ChangesJson::quoted).collect(Collectors.joining(",", "[", "]"));
			case AuditedValue.WholeNumber number -> Long.toString(number.number());
			case AuditedValue.Flag flag -> Boolean.toString(flag.flag());
			case AuditedValue.Json json -> json.json().json();
		};
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' || c == '\\') {
				quoted.append('\\').append(c);
			}
			else if (c < ' ') {
				quoted.append(String.format("\\u%04x", (int) c));
			}
			else {
				quoted.append(c);
			}
		}
		return quoted.append('"').toString();
	}

}
