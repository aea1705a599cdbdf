package dev.kartoteka.adapter.cli.table;

import java.util.List;

import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.shared.ImportTarget;

/**
 * Imports the rows of a table.
 *
 * @param <D> a row as the domain takes it
 */
public interface TableTarget<D> extends ImportTarget<Row, D> {

	/** Sets of alternative columns: a table needs at least one column of each. */
	List<List<String>> necessaryColumns();

	/**
	 * How many rows share a transaction.
	 * @param wanted by the operator
	 */
	default int batchSize(int wanted) {
		return wanted;
	}

	/**
	 * Checks that the table has what is needed.
	 * @throws CommandFailure if a column is missing
	 */
	default void requireColumns(Table table) {
		table.requireColumns(name(), necessaryColumns());
	}

}
