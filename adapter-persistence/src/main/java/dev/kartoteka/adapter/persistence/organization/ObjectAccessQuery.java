package dev.kartoteka.adapter.persistence.organization;

import java.sql.SQLException;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.account.Admission;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationId;

/**
 * Reads what a caller may do with a row of a table that has a column {@code
 * organization_id}.
 */
public class ObjectAccessQuery {

	private final AutocommitQueries queries;

	private final Membership membership;

	private final String sql;

	public ObjectAccessQuery(AutocommitQueries queries, Membership membership, String table) {
		this.queries = queries;
		this.membership = membership;
		this.sql = "select " + Membership.COLUMNS + ", owned.organization_id from " + Admission.FROM + " left join "
				+ table + " owned on owned.id = ?" + Membership.join("owned.organization_id");
	}

	public ObjectAccess of(Caller caller, long id) {
		return this.queries.one(this.sql, (row) -> read(row, caller), caller.session().value(),
				caller.account().value(), id);
	}

	private ObjectAccess read(Row row, Caller caller) throws SQLException {
		OrganizationAccess access = this.membership.read(row, caller);
		return new ObjectAccess(Optional.ofNullable(row.optionalNumber()).map(OrganizationId::new), access);
	}

}
