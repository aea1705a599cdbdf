package dev.kartoteka.adapter.cli.table;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.cli.shared.InputItem;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.domain.shared.JsonText;

/**
 * A row of a table, as text. A null cell and an empty one are the same, as in many dumps.
 *
 * @param position the line in a file, or the number of the row in a result
 * @param whole whether the row has as many cells as the table has columns
 */
public record Row(long position, boolean whole, Map<String, String> cells) implements InputItem {

	/** The greatest id that is accepted; it leaves room for ids made here. */
	private static final long MAX_ID = 1_000_000_000_000_000L;

	@Override
	public String idText() {
		return this.cells.getOrDefault("id", "");
	}

	/**
	 * Checks that no cell is missing and none is left over.
	 * @throws UnreadableInput if the row has not as many cells as there are columns
	 */
	public void requireWhole() {
		if (!this.whole) {
			throw new UnreadableInput("", "has not as many cells as there are columns");
		}
	}

	/** The text of a cell; empty if there is no such column. */
	public String text(String column) {
		String text = Objects.requireNonNullElse(this.cells.get(column), "");
		if (text.indexOf('\0') >= 0) {
			throw new UnreadableInput(column, "contains a null character");
		}
		return text;
	}

	/**
	 * The first text that is not blank, in the order of the columns; empty if there is
	 * none.
	 */
	public String firstText(String... columns) {
		for (String column : columns) {
			String text = text(column);
			if (!text.isBlank()) {
				return text;
			}
		}
		return "";
	}

	/**
	 * The value of a cell.
	 * @param conversion refuses a text by an {@link IllegalArgumentException}
	 * @throws UnreadableInput if the text is refused
	 */
	public <T extends @Nullable Object> T value(String column, Function<String, T> conversion) {
		try {
			return conversion.apply(text(column));
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableInput(column, String.valueOf(ex.getMessage()));
		}
	}

	/** The value of a cell; null if the cell is blank. */
	public <T> @Nullable T valueIfAny(String column, Function<String, @Nullable T> conversion) {
		return text(column).isBlank() ? null : value(column, conversion);
	}

	/** The primary key. */
	public long id() {
		return value("id", Row::idOf);
	}

	private static long idOf(String text) {
		try {
			long id = Long.parseLong(text.strip());
			if (id > 0 && id <= MAX_ID) {
				return id;
			}
		}
		catch (NumberFormatException _) {
			// Refused below.
		}
		throw new IllegalArgumentException("is not an integer from 1 to " + MAX_ID);
	}

	/**
	 * The id of another object.
	 * @param field the name of the field in Django's model; the column has {@code _id} at
	 * its end or not
	 */
	public long reference(String field) {
		String column = this.cells.containsKey(field + "_id") ? field + "_id" : field;
		if (text(column).isBlank()) {
			throw new UnreadableInput(field, "is missing");
		}
		return value(column, Row::idOf);
	}

	/** A text that may be empty, as it is. */
	public String text(String column, int maximum) {
		return value(column, (text) -> {
			if (text.codePointCount(0, text.length()) > maximum) {
				throw new IllegalArgumentException("has more than " + maximum + " characters");
			}
			return text;
		});
	}

	/** A text that is not blank, as it is. */
	public String requiredText(String column, int maximum) {
		if (text(column).isBlank()) {
			throw new UnreadableInput(column, "is missing");
		}
		return text(column, maximum);
	}

	/** The primary key; 0 if it is not valid. */
	long idOrZero() {
		try {
			return id();
		}
		catch (UnreadableInput _) {
			return 0;
		}
	}

	/** A JSON value; null if the cell is empty or JSON's null. */
	public @Nullable JsonText json(String column) {
		return valueIfAny(column, JsonCell::read);
	}

	/** A flag as PostgreSQL, Python or another database writes it. */
	public boolean flag(String column, boolean ifMissing) {
		return switch (text(column).strip()) {
			case "t", "true", "True", "TRUE", "1" -> true;
			case "f", "false", "False", "FALSE", "0" -> false;
			case "" -> ifMissing;
			default -> throw new UnreadableInput(column, "is neither true nor false");
		};
	}

	/** The first instant, in the order of the columns. */
	public Instant instant(Instants instants, String... columns) {
		for (String column : columns) {
			if (!text(column).isBlank()) {
				return value(column, instants::read);
			}
		}
		throw new UnreadableInput(columns[0], "is missing");
	}

}
