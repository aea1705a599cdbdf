package dev.kartoteka.adapter.cli.projectimport;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import dev.kartoteka.adapter.cli.table.Instants;
import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ProjectRow.MemberRow;
import dev.kartoteka.domain.projectimport.RowKind;

/** Members, who have accepted. */
public final class Members extends ProjectTable<MemberRow> {

	private static final String[] SINCE = { "accepted_at", "created_at", "date_joined" };

	private final Instants instants;

	private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

	public Members(ImportProjectRows importRows, Instants instants) {
		super(RowKind.MEMBER, "members", importRows);
		this.instants = instants;
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"), List.of("organization_id", "organization"), List.of("user_id", "user"),
				List.of("role_id", "role"));
	}

	@Override
	public MemberRow read(Row row) {
		row.requireWhole();
		Instant acceptedAt = row.firstText(SINCE).isEmpty() ? this.now : row.instant(this.instants, SINCE);
		return new MemberRow(new MemberId(row.id()), new OrganizationId(row.reference("organization")),
				new AccountId(row.reference("user")), new RoleId(row.reference("role")), acceptedAt);
	}

}
