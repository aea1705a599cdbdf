package dev.kartoteka.domain.projectimport;

import java.util.List;
import java.util.Set;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: tells what an import has still to do. */
@DrivingPort
public interface ImportedRowQueries {

	/**
	 * Returns the numbers of those rows that no earlier run has imported, and that refer
	 * only to what was imported.
	 */
	Set<Long> importable(RowKind kind, List<? extends ProjectRow> rows);

}
