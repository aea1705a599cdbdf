package dev.kartoteka.application.projectimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.shared.ImportDecision;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ImportedRowReader;
import dev.kartoteka.domain.projectimport.ImportedRowRegister;
import dev.kartoteka.domain.projectimport.KnownRows;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.ProjectRow.RoleRow;
import dev.kartoteka.domain.projectimport.Reference;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.KnownIdentities;

import static org.assertj.core.api.Assertions.assertThat;

class ImportProjectRowsTest {

	private final Register register = new Register();

	private final ImportProjectRows importRows = new ImportProjectRowsService(this.register);

	@Test
	void importsWhatIsNewAndRefersToWhatWasImported() {
		assertThat(importAll(role(11, 1, "A"), role(12, 2, "A"), role(13, 1, "B"))).containsExactly(
				new ImportOutcome.Added(),
				new ImportOutcome.Refused("organization", ImportProjectRowsService.NOT_IMPORTED),
				new ImportOutcome.Added());
		assertThat(this.register.added).containsExactly(role(11, 1, "A"), role(13, 1, "B"));
		assertThat(this.register.reserved).isEqualTo(13);
	}

	@Test
	void refusesIdsAndNamesThatAreInUse() {
		this.register.identities = new KnownIdentities(Set.of(1L), Set.of(2L), Set.of(3L), Set.of("1/Used"));
		assertThat(importAll(role(1, 9, "A"), role(2, 1, "B"), role(3, 1, "C"), role(4, 1, "Used"), role(5, 1, "D"),
				role(6, 1, "D"), role(5, 1, "E")))
			.containsExactly(new ImportOutcome.Unchanged(),
					new ImportOutcome.Refused("id", ImportDecision.CHANGED_SINCE),
					new ImportOutcome.Refused("id", ImportDecision.IN_USE),
					new ImportOutcome.Refused("name", ImportDecision.IN_USE), new ImportOutcome.Added(),
					new ImportOutcome.Refused("name", ImportDecision.IN_USE),
					new ImportOutcome.Refused("id", ImportDecision.IN_USE));
	}

	@Test
	void tellsWhichRowsAreStillToBeImported() {
		this.register.identities = new KnownIdentities(Set.of(1L), Set.of(2L), Set.of(), Set.of());
		assertThat(new ImportedRowQueriesService(this.register).importable(RowKind.ROLE,
				List.of(role(1, 1, "A"), role(2, 1, "B"), role(3, 1, "C"), role(4, 9, "D"))))
			.containsExactly(3L);
	}

	private List<ImportOutcome> importAll(RoleRow... rows) {
		return this.importRows
			.importAll(new ImportProjectRows.Command(RowKind.ROLE, List.of(rows), rows[rows.length - 1].number()));
	}

	private static RoleRow role(long id, long organization, String name) {
		return new RoleRow(new RoleId(id), new OrganizationId(organization), name, Set.of());
	}

	/** Knows organization 1 only. */
	private static final class Register implements ImportedRowRegister, ImportedRowReader {

		private final List<ProjectRow> added = new ArrayList<>();

		private KnownIdentities identities = new KnownIdentities(Set.of(), Set.of(), Set.of(), Set.of());

		private long reserved;

		@Override
		public KnownRows findKnown(RowKind kind, List<? extends ProjectRow> rows) {
			return known(kind, rows);
		}

		@Override
		public KnownRows known(RowKind kind, List<? extends ProjectRow> rows) {
			return new KnownRows(this.identities, Set.of(Reference.to("organization", 1)));
		}

		@Override
		public void add(RowKind kind, List<? extends ProjectRow> accepted) {
			this.added.addAll(accepted);
		}

		@Override
		public void reserveIdsUpTo(RowKind kind, long id) {
			this.reserved = id;
		}

		@Override
		public Optional<ClientId> movePasswordsToCards(@Nullable ClientId after) {
			return Optional.empty();
		}

	}

}
