package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import dev.kartoteka.adapter.persistence.organization.PermissionsColumn;
import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.domain.projectimport.ProjectRow.RoleRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.Version;

import org.springframework.stereotype.Component;

@Component
class RoleTable extends ImportedTable<RoleRow> {

	private static final String ADD = """
			insert into role (id, organization_id, name, permissions, version) values (?, ?, ?, ?, ?)""";

	private static final String NAMES_IN_USE = """
			select wanted.value
			from unnest(?) as wanted (value)
			join role on role.organization_id = split_part(wanted.value, '/', 1)::bigint
				and role.name = substr(wanted.value, strpos(wanted.value, '/') + 1)""";

	RoleTable(ImportedRows rows, References references) {
		super(RowKind.ROLE, RoleRow.class, "role", rows, references);
	}

	@Override
	String tableOf(String field) {
		return "organization";
	}

	@Override
	String uniqueValuesInUse() {
		return NAMES_IN_USE;
	}

	@Override
	byte[] fingerprint(RoleRow row) {
		return Fingerprint.of(row.organization().value(), row.name(),
				String.join(",", PermissionsColumn.codenames(row.permissions())));
	}

	@Override
	void insert(List<RoleRow> added) {
		insert(ADD, added, (row) -> new Object[] { row.number(), row.organization().value(), row.name(),
				PermissionsColumn.codenames(row.permissions()), Version.FIRST.value() });
	}

}
