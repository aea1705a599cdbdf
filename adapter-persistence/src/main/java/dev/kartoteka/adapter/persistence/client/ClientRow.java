package dev.kartoteka.adapter.persistence.client;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.organization.OrganizationView;

/** The columns of a client, without its organizations. */
public record ClientRow(long id, String surname, String name, String secondName, String phone, String address,
		boolean confirmedPhone, Instant createdAt, Instant updatedAt) {

	/** Of a client {@code c}. */
	public static final String COLUMNS = """
			c.id, c.surname, c.name, c.second_name, c.phone, c.address, c.confirmed_phone, c.created_at, c.updated_at""";

	/** Reads {@link #COLUMNS}. */
	public static ClientRow read(Row row) throws SQLException {
		return new ClientRow(row.number(), row.text(), row.text(), row.text(), row.text(), row.text(), row.flag(),
				row.instant(), row.instant());
	}

	/**
	 * Returns the view of the client.
	 * @param organizations those that hold a card of the client, newest first
	 */
	public ClientView view(List<OrganizationView> organizations) {
		return new ClientView(this.id, this.surname, this.name, this.secondName, this.phone, this.address,
				this.confirmedPhone, organizations, this.createdAt, this.updatedAt);
	}

}
