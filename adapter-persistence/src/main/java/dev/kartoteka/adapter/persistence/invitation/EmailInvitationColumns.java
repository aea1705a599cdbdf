package dev.kartoteka.adapter.persistence.invitation;

import java.sql.SQLException;

import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.EmailAddress;

/** The columns of an invitation by email. */
final class EmailInvitationColumns {

	/** Of the table with the alias {@code i}. */
	static final String ALL = """
			i.id, i.organization_id, i.role_id, i.email, i.invited_by, i.token_hash, i.created_at, i.expires_at""";

	private EmailInvitationColumns() {
	}

	static EmailInvitation read(Row row) throws SQLException {
		return EmailInvitation.restore(new EmailInvitation.Snapshot(new EmailInvitationId(row.number()),
				new OrganizationId(row.number()), new RoleId(row.number()), new EmailAddress(row.text()),
				new AccountId(row.number()), row.text(), row.instant(), row.instant()));
	}

}
