package dev.kartoteka.domain.shared;

import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One field of a {@link AuditedState}.
 *
 * @param name the field's name on the wire
 * @param value null if there is none
 */
public record AuditedField(String name, @Nullable JsonText value) {

	public static AuditedField text(String name, @Nullable String text) {
		return new AuditedField(name, (text != null) ? new JsonText(quoted(text)) : null);
	}

	/** Texts, in the order in which they come. */
	public static AuditedField texts(String name, Collection<String> texts) {
		return new AuditedField(name,
				new JsonText(texts.stream().map(AuditedField::quoted).collect(Collectors.joining(",", "[", "]"))));
	}

	public static AuditedField number(String name, long number) {
		return new AuditedField(name, new JsonText(Long.toString(number)));
	}

	public static AuditedField flag(String name, boolean flag) {
		return new AuditedField(name, new JsonText(Boolean.toString(flag)));
	}

	/** What consumers keep in a form of their own. */
	public static AuditedField json(String name, @Nullable JsonText json) {
		return new AuditedField(name, json);
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
