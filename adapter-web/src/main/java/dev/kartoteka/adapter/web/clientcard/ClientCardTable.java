package dev.kartoteka.adapter.web.clientcard;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.csv.CsvFormulaEscape;
import dev.kartoteka.adapter.web.wire.response.Instants;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;

/** Client cards as a table. */
final class ClientCardTable {

	private static final List<String> COLUMNS = List.of("id", "surname", "name", "second_name", "phone", "address",
			"links", "data", "created_at", "updated_at");

	private ClientCardTable() {
	}

	static Response of(OrganizationId organization, Listing<ClientCardView> cards) {
		return Response.table("client-cards-" + organization.value() + ".csv", COLUMNS, cards, ClientCardTable::cells);
	}

	/** A phone begins with {@code +} and is nothing but a number: it stays as it is. */
	private static List<String> cells(ClientCardView card) {
		return List.of(Long.toString(card.id()), CsvFormulaEscape.escape(card.surname()),
				CsvFormulaEscape.escape(card.name()), CsvFormulaEscape.escape(card.secondName()), card.phone(),
				CsvFormulaEscape.escape(card.address()), json(card.links()), json(card.data()),
				Instants.format(card.createdAt()), Instants.format(card.updatedAt()));
	}

	private static String json(@Nullable JsonText text) {
		return (text == null) ? "" : CsvFormulaEscape.escape(text.json());
	}

}
