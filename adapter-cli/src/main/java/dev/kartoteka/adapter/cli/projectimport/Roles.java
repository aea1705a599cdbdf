package dev.kartoteka.adapter.cli.projectimport;

import java.util.List;

import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ProjectRow.RoleRow;
import dev.kartoteka.domain.projectimport.RowKind;

/** Roles with their permissions. */
public final class Roles extends ProjectTable<RoleRow> {

	private final RolePermissions permissions;

	public Roles(ImportProjectRows importRows, RolePermissions permissions) {
		super(RowKind.ROLE, "roles", importRows);
		this.permissions = permissions;
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"), List.of("organization_id", "organization"), List.of("name"));
	}

	@Override
	public RoleRow read(Row row) {
		row.requireWhole();
		RoleId id = new RoleId(row.id());
		return new RoleRow(id, new OrganizationId(row.reference("organization")),
				row.requiredText("name", Role.MAX_NAME_LENGTH),
				this.permissions.of(id.value(), row.text("permissions")));
	}

}
