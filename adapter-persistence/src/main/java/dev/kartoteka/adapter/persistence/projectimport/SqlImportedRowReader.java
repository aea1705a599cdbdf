package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import dev.kartoteka.domain.projectimport.ImportedRowReader;
import dev.kartoteka.domain.projectimport.KnownRows;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.RowKind;

import org.springframework.stereotype.Component;

@Component
class SqlImportedRowReader implements ImportedRowReader {

	private final ImportedTables tables;

	SqlImportedRowReader(ImportedTables tables) {
		this.tables = tables;
	}

	@Override
	public KnownRows known(RowKind kind, List<? extends ProjectRow> rows) {
		ImportedTable<?> table = this.tables.of(kind);
		return new KnownRows(table.importedBefore(rows), table.existing(rows));
	}

}
