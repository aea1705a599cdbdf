package dev.kartoteka.adapter.cli.projectimport;

import java.util.List;

import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ProjectRow.LinkRow;
import dev.kartoteka.domain.projectimport.RowKind;

/** Links between clients and organizations, with or without a card. */
public final class Links extends ProjectTable<LinkRow> {

	public Links(ImportProjectRows importRows) {
		super(RowKind.CLIENT_LINK, "links", importRows);
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"), List.of("client_id", "client"), List.of("organization_id", "organization"));
	}

	@Override
	public LinkRow read(Row row) {
		row.requireWhole();
		return new LinkRow(row.id(), new ClientId(row.reference("client")),
				new OrganizationId(row.reference("organization")));
	}

}
