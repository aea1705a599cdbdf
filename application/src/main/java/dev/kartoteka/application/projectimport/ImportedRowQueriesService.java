package dev.kartoteka.application.projectimport;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.projectimport.ImportedRowQueries;
import dev.kartoteka.domain.projectimport.ImportedRowReader;
import dev.kartoteka.domain.projectimport.KnownRows;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.KnownIdentities;

@UseCase(readOnly = true)
class ImportedRowQueriesService implements ImportedRowQueries {

	private final ImportedRowReader reader;

	ImportedRowQueriesService(ImportedRowReader reader) {
		this.reader = reader;
	}

	@Override
	public Set<Long> importable(RowKind kind, List<? extends ProjectRow> rows) {
		KnownRows known = this.reader.known(kind, rows);
		return rows.stream()
			.filter((row) -> !isImported(row, known.identities()) && known.references().containsAll(row.references()))
			.map(ProjectRow::number)
			.collect(Collectors.toSet());
	}

	private static boolean isImported(ProjectRow row, KnownIdentities known) {
		return known.unchanged().contains(row.number()) || known.changed().contains(row.number());
	}

}
