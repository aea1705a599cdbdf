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

	@Override
	void close();

}
