package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.domain.projectimport.ProjectRow.LinkRow;
import dev.kartoteka.domain.projectimport.RowKind;

import org.springframework.stereotype.Component;

/** Adds links without cards. A client with a card in the organization has the link. */
@Component
class LinkTable extends ImportedTable<LinkRow> {

	private static final String ADD = """
			insert into client_organization (client_id, organization_id, cards, linked)
			values (?, ?, 0, true)
			on conflict do nothing""";

	LinkTable(ImportedRows rows, References references) {
		super(RowKind.CLIENT_LINK, LinkRow.class, "client_organization", rows, references);
	}

	@Override
	boolean hasIds() {
		return false;
	}

	@Override
	String tableOf(String field) {
		return field;
	}

	@Override
	byte[] fingerprint(LinkRow row) {
		return Fingerprint.of(row.client().value(), row.organization().value());
	}

	@Override
	void insert(List<LinkRow> added) {
		insert(ADD, added, (row) -> new Object[] { row.client().value(), row.organization().value() });
	}

}
