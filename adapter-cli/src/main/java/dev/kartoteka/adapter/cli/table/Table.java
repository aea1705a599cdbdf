package dev.kartoteka.adapter.cli.table;

import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.cli.shared.CommandFailure;

/**
 * The rows of a table, read one by one. All methods throw a {@link CommandFailure} if the
 * source cannot be read.
 */
public interface Table extends Iterator<Row>, AutoCloseable {

	List<String> columns();

	/** The greatest valid id of the rows read so far; 0 if there was none. */
	long greatestId();

	/** The part of the rows that is read, from 0 to 1, more or less. */
	double share();

	/** The next row; null at the end. */
	default @Nullable Row nextOrNull() {
		return hasNext() ? next() : null;
	}

	/**
	 * Checks that the table has what is needed.
	 * @param name of the table in the message
	 * @param necessary sets of alternative columns: one column of each is needed
	 * @throws CommandFailure if a column is missing
	 */
	default void requireColumns(String name, List<List<String>> necessary) {
		for (List<String> alternatives : necessary) {
			if (alternatives.stream().noneMatch(columns()::contains)) {
				throw new CommandFailure("The table of %s has no column %s; it has %s.".formatted(name,
						String.join(" or ", alternatives), String.join(", ", columns())), null);
			}
		}
	}

	@Override
	void close();

}
