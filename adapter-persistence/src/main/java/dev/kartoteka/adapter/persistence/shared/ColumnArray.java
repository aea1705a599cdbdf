package dev.kartoteka.adapter.persistence.shared;

import java.util.Collection;
import java.util.function.Function;

/** Parameters of statements that take one array for each column, as unnest does. */
public final class ColumnArray {

	private ColumnArray() {
	}

	/** Returns the values of a column, in the order of the rows. */
	public static <T> Long[] of(Collection<T> rows, Function<T, Long> column) {
		return rows.stream().map(column).toArray(Long[]::new);
	}

}
