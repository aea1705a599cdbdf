package dev.kartoteka.adapter.cli.projectimport;

import java.util.List;

import dev.kartoteka.adapter.cli.table.TableTarget;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.ImportOutcome;

/**
 * Imports the rows of a table.
 *
 * @param <R> the rows
 */
abstract class ProjectTable<R extends ProjectRow> implements TableTarget<R> {

	private final RowKind kind;

	private final String name;

	private final ImportProjectRows importRows;

	ProjectTable(RowKind kind, String name, ImportProjectRows importRows) {
		this.kind = kind;
		this.name = name;
		this.importRows = importRows;
	}

	final RowKind kind() {
		return this.kind;
	}

	@Override
	public final String name() {
		return this.name;
	}

	@Override
	public List<ImportOutcome> importBatch(List<R> batch, long lastId) {
		return this.importRows.importAll(new ImportProjectRows.Command(this.kind, batch, lastId));
	}

}
