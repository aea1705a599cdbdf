package dev.kartoteka.domain.projectimport;

import java.util.List;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.ImportOutcome;

/**
 * Driving port: the operator imports rows of another system, with their ids and dates.
 * Called once per batch. Rows refer only to objects that were imported before: an object
 * that has the same id here, but did not come with the import, is another one. Repeating
 * a call is safe. The audit trail has no entries of imported rows.
 */
@DrivingPort
public interface ImportProjectRows {

	/**
	 * Imports the rows that can be imported, and records which ones were, so that none is
	 * imported twice.
	 * @return the outcome for each one, in the order of the command
	 */
	List<ImportOutcome> importAll(Command command);

	/**
	 * A batch of rows of one kind.
	 *
	 * @param lastId the greatest id seen so far, even of a row that cannot be imported;
	 * new objects of the kind get greater ids
	 */
	record Command(RowKind kind, List<? extends ProjectRow> rows, long lastId) {
	}

}
