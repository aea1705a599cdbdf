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
		this(queries, membership, table, "null");
	}

	/**
	 * Reads one more column.
	 * @param further the column, of the row {@code owned} or the caller's account {@code
	 * a}
	 */
	public ObjectAccessQuery(AutocommitQueries queries, Membership membership, String table, String further) {
		this.queries = queries;
		this.membership = membership;
		this.sql = "select " + Membership.COLUMNS + ", owned.organization_id, " + further + " from " + Admission.FROM
				+ " left join " + table + " owned on owned.id = ?" + Membership.join("owned.organization_id");
	}

	public ObjectAccess of(Caller caller, long id) {
		return of(caller, id, (access, _) -> access);
	}

	/** Reads the access, and the further column with it. */
	public <T> T of(Caller caller, long id, FurtherReader<T> reader) {
		return this.queries.one(this.sql, (row) -> reader.read(read(row, caller), row), caller.session().value(),
				caller.account().value(), id);
	}

	private ObjectAccess read(Row row, Caller caller) throws SQLException {
		OrganizationAccess access = this.membership.read(row, caller);
		return new ObjectAccess(Optional.ofNullable(row.optionalNumber()).map(OrganizationId::new), access);
	}

	/** Reads the further column. */
	@FunctionalInterface
	public interface FurtherReader<T> {

		T read(ObjectAccess access, Row row) throws SQLException;

	}

}
