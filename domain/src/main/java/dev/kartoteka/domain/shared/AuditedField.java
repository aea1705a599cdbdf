package dev.kartoteka.domain.shared;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
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

	private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

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

	/**
	 * Creates a field with a point in time: UTC, six fraction digits, or none if all are
	 * zero.
	 */
	public static AuditedField instant(String name, @Nullable Instant instant) {
		return text(name, (instant != null) ? written(instant) : null);
	}

	/** Creates a field with JSON whose form API clients choose. */
	public static AuditedField json(String name, @Nullable JsonText json) {
		return new AuditedField(name, (json != null) ? new AuditedValue.Json(json) : null);
	}

	private static String written(Instant instant) {
		return instant.equals(instant.truncatedTo(ChronoUnit.SECONDS)) ? instant.toString() : INSTANT.format(instant);
	}

}
