package dev.kartoteka.adapter.cli.projectimport;

import java.util.List;

import dev.kartoteka.adapter.cli.table.Instants;
import dev.kartoteka.adapter.cli.table.People;
import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ProjectRow.OrganizationRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.PostalAddress;

/** Organizations. Those of a Django project may lack a description and an address. */
public final class Organizations extends ProjectTable<OrganizationRow> {

	private final Instants instants;

	public Organizations(ImportProjectRows importRows, Instants instants) {
		super(RowKind.ORGANIZATION, "organizations", importRows);
		this.instants = instants;
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"), List.of("creator_id", "creator"), List.of("name"), List.of("description"),
				List.of("address"), People.CREATED);
	}

	@Override
	public OrganizationRow read(Row row) {
		row.requireWhole();
		OrganizationId id = new OrganizationId(row.id());
		AccountId creator = new AccountId(row.reference("creator"));
		OrganizationDetails details = new OrganizationDetails(
				row.requiredText("name", OrganizationDetails.MAX_NAME_LENGTH),
				row.text("description", OrganizationDetails.MAX_DESCRIPTION_LENGTH),
				new PostalAddress(row.text("address", PostalAddress.MAX_LENGTH)), row.json("links"),
				row.json("numbers"));
		return new OrganizationRow(id, creator, details, People.createdIn(row, this.instants),
				People.updatedIn(row, this.instants));
	}

}
