package dev.kartoteka.adapter.persistence.clientcard;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.client.ClientRow;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.JsonText;

/** The columns of a card and its client, without their organizations. */
record CardRow(long id, long organization, String surname, String name, String secondName, String phone, String address,
		Instant createdAt, Instant updatedAt, long version, @Nullable String image, @Nullable JsonText links,
		@Nullable JsonText data, ClientRow client) {

	/** Of a card {@code k} and its client {@code c}; {@link #JSON_COLUMNS} follow. */
	static final String COLUMNS = ClientRow.COLUMNS
			+ """
					, k.id, k.organization_id, k.surname, k.name, k.second_name, k.phone, k.address, k.created_at, k.updated_at, \
					k.version, k.image""";

	/** The columns that may be long. */
	static final String JSON_COLUMNS = "k.links, k.data";

	/** Reads {@link #COLUMNS} and {@link #JSON_COLUMNS}. */
	static CardRow read(Row row) throws SQLException {
		ClientRow client = ClientRow.read(row);
		return new CardRow(row.number(), row.number(), row.text(), row.text(), row.text(), row.text(), row.text(),
				row.instant(), row.instant(), row.number(), row.optionalText(), row.optionalJson(), row.optionalJson(),
				client);
	}

	/**
	 * The whole card.
	 * @param ofClient the organizations that hold a card of the client, newest first
	 */
	ClientCardView view(OrganizationView own, List<OrganizationView> ofClient) {
		return new ClientCardView(this.id, this.surname, this.name, this.secondName, this.phone, this.address,
				this.image, this.links, this.data, own, this.client.view(ofClient), this.createdAt, this.updatedAt,
				this.version);
	}

}
