package dev.kartoteka.adapter.persistence.organization;

import java.sql.SQLException;

import dev.kartoteka.adapter.persistence.account.Admission;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.organization.OrganizationAccess;

import org.springframework.stereotype.Component;

/**
 * The part of a statement that reads a caller's membership in an organization and the
 * permissions of the member's role. Permissions are read nowhere else.
 */
@Component
public class Membership {

	public static final String COLUMNS = Admission.COLUMNS + ", o.creator_id = a.id, m.id is not null, r.permissions";

	/**
	 * The statement for a caller in one organization. Parameters: session, account,
	 * organization.
	 */
	public static final String IN_ORGANIZATION = "select " + COLUMNS + " from " + Admission.FROM + join("?");

	/**
	 * The statement for an account in one organization, without a session. Parameters:
	 * account, organization.
	 */
	static final String OF_ACCOUNT = "select a.active, a.staff, o.creator_id = a.id, m.id is not null, r.permissions"
			+ " from (select ?::bigint as account_id) given left join account a on a.id = given.account_id" + join("?");

	private final Admission admission;

	Membership(Admission admission) {
		this.admission = admission;
	}

	/** SQL that follows {@link Admission#FROM}. An open invitation is no membership. */
	public static String join(String organizationId) {
		return " left join organization o on o.id = " + organizationId
				+ " left join member m on m.organization_id = o.id and m.account_id = a.id"
				+ " and m.accepted_at is not null left join role r on r.id = m.role_id";
	}

	/** Reads the columns of {@link #OF_ACCOUNT}. */
	static OrganizationAccess readOfAccount(Row row) throws SQLException {
		return new OrganizationAccess(new CallerStatus(row.flag(), row.flag()), row.flag(), row.flag(),
				PermissionsColumn.read(row));
	}

	/** Reads {@link #COLUMNS}. */
	public OrganizationAccess read(Row row, Caller caller) throws SQLException {
		return new OrganizationAccess(this.admission.read(row, caller), row.flag(), row.flag(),
				PermissionsColumn.read(row));
	}

}
