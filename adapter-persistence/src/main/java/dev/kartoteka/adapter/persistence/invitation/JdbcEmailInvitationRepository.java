package dev.kartoteka.adapter.persistence.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.invitation.EmailInvitationRepository;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uses the use case's transaction, except for the removal of expired invitations. */
@Component
class JdbcEmailInvitationRepository implements EmailInvitationRepository {

	private static final String ADD = """
			insert into email_invitation (id, organization_id, role_id, email, email_canonical, invited_by, token_hash,
				created_at, expires_at)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (organization_id, email_canonical) do nothing""";

	private static final String FIND = "select " + EmailInvitationColumns.ALL
			+ " from email_invitation i where i.id = ? for update";

	private static final String REMOVE_EXPIRED_TO = """
			delete from email_invitation where organization_id = ? and email_canonical = ? and expires_at <= ?""";

	private static final String REMOVE_EXPIRED = """
			with expired as materialized (
				select id from email_invitation where expires_at <= ? limit ? for update skip locked)
			delete from email_invitation i using expired where i.id = expired.id""";

	private final JdbcClient jdbc;

	private final AutocommitQueries queries;

	JdbcEmailInvitationRepository(DataSource dataSource, AutocommitQueries queries) {
		this.jdbc = JdbcClient.create(dataSource);
		this.queries = queries;
	}

	@Override
	public EmailInvitationId nextId() {
		return new EmailInvitationId(
				this.jdbc.sql("select nextval('email_invitation_id_seq')").query(Long.class).single());
	}

	@Override
	public void add(EmailInvitation invitation) {
		EmailInvitation.Snapshot state = invitation.snapshot();
		int added = this.jdbc.sql(ADD)
			.param(state.id().value())
			.param(state.organization().value())
			.param(state.role().value())
			.param(state.email().value())
			.param(state.email().canonical())
			.param(state.invitedBy().value())
			.param(state.tokenHash())
			.param(Utc.of(state.createdAt()))
			.param(Utc.of(state.expiresAt()))
			.update();
		if (added == 0) {
			throw InvalidInput.of("non_field_errors", new Violation.NotUnique(List.of("organization", "email")));
		}
	}

	@Override
	public Optional<EmailInvitation> findForChange(EmailInvitationId id) {
		return this.jdbc.sql(FIND)
			.param(id.value())
			.query((result, _) -> EmailInvitationColumns.read(new Row(result)))
			.optional();
	}

	@Override
	public void remove(EmailInvitation invitation) {
		this.jdbc.sql("delete from email_invitation where id = ?").param(invitation.id().value()).update();
	}

	@Override
	public void removeExpired(OrganizationId organization, EmailAddress email, Instant now) {
		this.jdbc.sql(REMOVE_EXPIRED_TO).params(organization.value(), email.canonical(), Utc.of(now)).update();
	}

	@Override
	public int removeExpired(Instant now, int most) {
		return this.queries.change(REMOVE_EXPIRED, Utc.of(now), most);
	}

}
