package dev.kartoteka.adapter.web.wire.csv;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A column of a CSV table.
 *
 * @param name in the header
 * @param value of a row, written by the format
 * @param <T> the type of the rows
 */
public record CsvColumn<T>(String name, CellFormat format, Function<T, @Nullable String> value) {

	/** The cell of a row. */
	public String cell(T row) {
		return this.format.write(this.value.apply(row));
	}

}
