package dev.kartoteka.domain.projectimport;

import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads which rows were imported. */
@DrivenPort
public interface ImportedRowReader {

	/**
	 * Finds which rows were imported before, and which of their references exist. Does
	 * not look for ids and unique values in use.
	 */
	KnownRows known(RowKind kind, List<? extends ProjectRow> rows);

}
