package dev.kartoteka.domain.shared;

import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One field of a {@link TracedState}.
 *
 * @param name as consumers know it
 * @param value null if there is none
 */
public record TracedField(String name, @Nullable JsonText value) {

	public static TracedField text(String name, @Nullable String text) {
		return new TracedField(name, (text != null) ? new JsonText(quoted(text)) : null);
	}

	/** Texts, in the order in which they come. */
	public static TracedField texts(String name, Collection<String> texts) {
		return new TracedField(name,
				new JsonText(texts.stream().map(TracedField::quoted).collect(Collectors.joining(",", "[", "]"))));
	}

	public static TracedField number(String name, long number) {
		return new TracedField(name, new JsonText(Long.toString(number)));
	}

	public static TracedField flag(String name, boolean flag) {
		return new TracedField(name, new JsonText(Boolean.toString(flag)));
	}

	/** What consumers keep in a form of their own. */
	public static TracedField json(String name, @Nullable JsonText json) {
		return new TracedField(name, json);
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
