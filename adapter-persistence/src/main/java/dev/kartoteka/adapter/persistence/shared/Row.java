package dev.kartoteka.adapter.persistence.shared;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/**
 * One row of a result, read from left to right: each call reads the next column. Readers
 * of parts of a row can be combined in the order of their columns.
 */
public final class Row {

	private final ResultSet result;

	private int column;

	/** The row at which the result stands, or the first if it has not begun. */
	public Row(ResultSet result) {
		this.result = result;
	}

	boolean next() throws SQLException {
		this.column = 0;
		return this.result.next();
	}

	public long number() throws SQLException {
		return this.result.getLong(++this.column);
	}

	public @Nullable Long optionalNumber() throws SQLException {
		long number = number();
		return this.result.wasNull() ? null : number;
	}

	public BigDecimal decimal() throws SQLException {
		return this.result.getBigDecimal(++this.column);
	}

	public double real() throws SQLException {
		return this.result.getDouble(++this.column);
	}

	/** Returns false if the column is null. */
	public boolean flag() throws SQLException {
		return this.result.getBoolean(++this.column);
	}

	public String text() throws SQLException {
		return this.result.getString(++this.column);
	}

	public @Nullable String optionalText() throws SQLException {
		return this.result.getString(++this.column);
	}

	public @Nullable JsonText optionalJson() throws SQLException {
		String json = optionalText();
		return (json == null) ? null : new JsonText(json);
	}

	public Instant instant() throws SQLException {
		return this.result.getObject(++this.column, OffsetDateTime.class).toInstant();
	}

	public @Nullable Instant optionalInstant() throws SQLException {
		OffsetDateTime instant = this.result.getObject(++this.column, OffsetDateTime.class);
		return (instant == null) ? null : instant.toInstant();
	}

	public Long[] numbers() throws SQLException {
		Array array = this.result.getArray(++this.column);
		return (Long[]) array.getArray();
	}

	/** Returns an empty list if the column is null. */
	public List<String> texts() throws SQLException {
		Array array = this.result.getArray(++this.column);
		return (array == null) ? List.of() : List.of((String[]) array.getArray());
	}

}
