package dev.kartoteka.adapter.django.table;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table, as text. What is null and what is empty is the same here, as it is in
 * many dumps.
 *
 * @param position where it was found: the line of a file, the number of a row
 * @param whole whether it has just as many cells as the table has columns
 */
public record Row(long position, boolean whole, Map<String, String> cells) {

	/**
	 * Beyond, there would be no room for ids of our own; nobody has got there by
	 * counting.
	 */
	private static final long MAX_ID = 1_000_000_000_000_000L;

	/** What the column holds; empty too if there is no such column. */
	public String text(String column) {
		String text = Objects.requireNonNullElse(this.cells.get(column), "");
		if (text.indexOf('\0') >= 0) {
			throw new UnreadableCell(column, "holds a null character");
		}
		return text;
	}

	/** What the first of the columns holds that holds anything. */
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
	 * The value that is made of the column's text.
	 * @param making refuses what it does not like with an
	 * {@link IllegalArgumentException}
	 */
	public <T> T value(String column, Function<String, T> making) {
		try {
			return making.apply(text(column));
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableCell(column, String.valueOf(ex.getMessage()));
		}
	}

	/** The value that is made of the column's text, if it holds any. */
	public <T> @Nullable T valueIfAny(String column, Function<String, T> making) {
		return text(column).isBlank() ? null : value(column, making);
	}

	/** The primary key. */
	public long id() {
		return value("id", (text) -> {
			try {
				long id = Long.parseLong(text.strip());
				if (id > 0 && id <= MAX_ID) {
					return id;
				}
			}
			catch (NumberFormatException _) {
				// Said below.
			}
			throw new IllegalArgumentException("is no integer from 1 to " + MAX_ID);
		});
	}

	/** The flag, as PostgreSQL, Python and other databases write it. */
	public boolean flag(String column, boolean ifMissing) {
		return switch (text(column).strip()) {
			case "t", "true", "True", "TRUE", "1" -> true;
			case "f", "false", "False", "FALSE", "0" -> false;
			case "" -> ifMissing;
			default -> throw new UnreadableCell(column, "is neither true nor false");
		};
	}

	/** The instant in the first of the columns that holds any. */
	public Instant instant(Instants instants, String... columns) {
		for (String column : columns) {
			if (!text(column).isBlank()) {
				return value(column, instants::read);
			}
		}
		throw new UnreadableCell(columns[0], "is missing");
	}

}
