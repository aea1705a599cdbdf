package dev.kartoteka.adapter.cli.projectimport;

import java.util.List;

import dev.kartoteka.adapter.cli.table.Instants;
import dev.kartoteka.adapter.cli.table.People;
import dev.kartoteka.adapter.cli.table.Phones;
import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ProjectRow.CardRow;
import dev.kartoteka.domain.projectimport.RowKind;

/** Client cards, without their pictures. */
public final class Cards extends ProjectTable<CardRow> {

	private final Phones phones;

	private final Instants instants;

	public Cards(ImportProjectRows importRows, Phones phones, Instants instants) {
		super(RowKind.CLIENT_CARD, "cards", importRows);
		this.phones = phones;
		this.instants = instants;
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"), List.of("organization_id", "organization"), List.of("client_id", "client"),
				List.of("name", "first_name"), List.of("phone"), People.CREATED);
	}

	@Override
	public CardRow read(Row row) {
		row.requireWhole();
		ClientCardId id = new ClientCardId(row.id());
		ClientCardDetails details = new ClientCardDetails(People.requiredNameIn(row),
				row.value("phone", this.phones::read), People.addressIn(row), null, row.json("links"),
				row.json("data"));
		return new CardRow(id, new OrganizationId(row.reference("organization")), new ClientId(row.reference("client")),
				details, People.createdIn(row, this.instants), People.updatedIn(row, this.instants));
	}

}
