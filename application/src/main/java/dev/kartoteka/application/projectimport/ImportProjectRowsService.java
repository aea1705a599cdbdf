package dev.kartoteka.application.projectimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.ImportDecision;
import dev.kartoteka.application.shared.ImportDecision.Criteria;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ImportedRowRegister;
import dev.kartoteka.domain.projectimport.KnownRows;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.Reference;
import dev.kartoteka.domain.shared.ImportOutcome;

@UseCase
class ImportProjectRowsService implements ImportProjectRows {

	/** What a row refers to did not come with the import. */
	static final String NOT_IMPORTED = "refers to something that was not imported";

	private final ImportedRowRegister register;

	ImportProjectRowsService(ImportedRowRegister register) {
		this.register = register;
	}

	@Override
	public List<ImportOutcome> importAll(Command command) {
		KnownRows known = this.register.findKnown(command.kind(), command.rows());
		List<ProjectRow> accepted = new ArrayList<>();
		List<ImportOutcome> results = new ImportDecision(known.identities()).decideAll(
				List.<ProjectRow>copyOf(command.rows()), (row) -> criteria(row, known.references()), accepted::add);
		this.register.add(command.kind(), accepted);
		this.register.reserveIdsUpTo(command.kind(), command.lastId());
		return results;
	}

	private static Criteria criteria(ProjectRow row, Set<Reference> existing) {
		Optional<ImportOutcome.Refused> orphan = row.references()
			.stream()
			.filter((reference) -> !existing.contains(reference))
			.map((reference) -> new ImportOutcome.Refused(reference.field(), NOT_IMPORTED))
			.findFirst();
		return new Criteria(row.number(), row.uniqueValues(), orphan);
	}

}
