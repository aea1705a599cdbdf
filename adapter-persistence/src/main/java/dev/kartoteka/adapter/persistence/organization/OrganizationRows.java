package dev.kartoteka.adapter.persistence.organization;

import java.sql.SQLException;

import dev.kartoteka.adapter.persistence.account.AccountRows;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.organization.OrganizationView;

/** The columns of organizations and their creators, for every query that returns them. */
public final class OrganizationRows {

	/** Of an organization {@code o} and its creator {@code u}. */
	public static final String COLUMNS = "o.id, o.name, o.description, o.address, " + AccountRows.COLUMNS
			+ ", o.numbers, o.links, o.created_at, o.updated_at, o.version";

	/** The creator {@code u} of an organization {@code o}. */
	public static final String JOIN_CREATOR = "join account u on u.id = o.creator_id";

	private OrganizationRows() {
	}

	/** Reads {@link #COLUMNS}. */
	public static OrganizationView read(Row row) throws SQLException {
		return new OrganizationView(row.number(), row.text(), row.text(), row.text(), AccountRows.read(row),
				row.optionalJson(), row.optionalJson(), row.instant(), row.instant(), row.number());
	}

}
