package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.projectimport.ProjectRow.MemberRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.Version;

import org.springframework.stereotype.Component;

@Component
class MemberTable extends ImportedTable<MemberRow> {

	private static final String ADD = """
			insert into member (id, organization_id, account_id, role_id, accepted_at, version)
			values (?, ?, ?, ?, ?, ?)""";

	private static final String MEMBERS = """
			select wanted.value
			from unnest(?) as wanted (value)
			join member on member.organization_id = split_part(wanted.value, '/', 1)::bigint
				and member.account_id = split_part(wanted.value, '/', 2)::bigint""";

	MemberTable(ImportedRows rows, References references) {
		super(RowKind.MEMBER, MemberRow.class, "member", rows, references);
	}

	@Override
	String tableOf(String field) {
		return field.equals("user") ? "account" : field;
	}

	@Override
	String uniqueValuesInUse() {
		return MEMBERS;
	}

	/** Without the instant: a table need not have one. */
	@Override
	byte[] fingerprint(MemberRow row) {
		return Fingerprint.of(row.organization().value(), row.account().value(), row.role().value());
	}

	@Override
	void insert(List<MemberRow> added) {
		insert(ADD, added, (row) -> new Object[] { row.number(), row.organization().value(), row.account().value(),
				row.role().value(), Utc.of(row.acceptedAt()), Version.FIRST.value() });
	}

}
