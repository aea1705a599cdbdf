package dev.kartoteka.domain.shared;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One field of an {@link AuditedState}.
 *
 * @param name the field's name on the wire
 * @param value null if the field is empty
 */
public record AuditedField(String name, @Nullable AuditedValue value) {

	/** Creates a field with a text. */
	public static AuditedField text(String name, @Nullable String text) {
		return new AuditedField(name, (text != null) ? new AuditedValue.Text(text) : null);
	}

	/** Creates a field with texts, which keep their order. */
	public static AuditedField texts(String name, Collection<String> texts) {
		return new AuditedField(name, new AuditedValue.Texts(List.copyOf(texts)));
	}

	/** Creates a field with a whole number. */
	public static AuditedField number(String name, long number) {
		return new AuditedField(name, new AuditedValue.WholeNumber(number));
	}

	/** Creates a field that is true or false. */
	public static AuditedField flag(String name, boolean flag) {
		return new AuditedField(name, new AuditedValue.Flag(flag));
	}

	/** Creates a field with JSON whose form API clients choose. */
	public static AuditedField json(String name, @Nullable JsonText json) {
		return new AuditedField(name, (json != null) ? new AuditedValue.Json(json) : null);
	}

}
