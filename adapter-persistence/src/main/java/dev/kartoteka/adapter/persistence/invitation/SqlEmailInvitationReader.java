package dev.kartoteka.adapter.persistence.invitation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.organization.Membership;
import dev.kartoteka.adapter.persistence.organization.ObjectAccessQuery;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationAccessReader;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.invitation.EmailInvitationReader;
import dev.kartoteka.domain.invitation.EmailInvitationView;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Listing;

import org.springframework.stereotype.Component;

@Component
class SqlEmailInvitationReader implements EmailInvitationReader, EmailInvitationAccessReader {

	private static final String VIEW_COLUMNS = """
			i.id, i.organization_id, i.role_id, i.email, i.created_at, i.expires_at""";

	private static final String OPEN = "email_invitation i where i.organization_id = ? and i.expires_at > ?";

	private static final String LETTER = "select " + EmailInvitationColumns.ALL
			+ ", o.name from email_invitation i join organization o on o.id = i.organization_id where i.id = ?";

	private static final String BY_TOKEN = "select " + EmailInvitationColumns.ALL
			+ " from email_invitation i where i.token_hash = any (?)";

	private final AutocommitQueries queries;

	private final ObjectAccessQuery access;

	SqlEmailInvitationReader(AutocommitQueries queries, Membership membership) {
		this.queries = queries;
		this.access = new ObjectAccessQuery(queries, membership, "email_invitation");
	}

	@Override
	public ObjectAccess of(Caller caller, EmailInvitationId invitation) {
		return this.access.of(caller, invitation.value());
	}

	@Override
	public Listing<EmailInvitationView> openOf(OrganizationId organization, Instant now) {
		SelectedItems<EmailInvitationView> items = new SelectedItems<>(this.queries, VIEW_COLUMNS, OPEN, "i.id",
				List.of(organization.value(), Utc.of(now)), SqlEmailInvitationReader::view, EmailInvitationView::id);
		return KeysetListing.newestFirst(() -> items);
	}

	@Override
	public Optional<Letter> letterOf(EmailInvitationId id) {
		return this.queries.first(LETTER, (row) -> new Letter(EmailInvitationColumns.read(row), row.text()),
				id.value());
	}

	@Override
	public Optional<EmailInvitation> findUnlocked(List<String> tokenHashes) {
		return this.queries.first(BY_TOKEN, EmailInvitationColumns::read, (Object) tokenHashes.toArray(String[]::new));
	}

	private static EmailInvitationView view(Row row) throws SQLException {
		return new EmailInvitationView(row.number(), row.number(), row.number(), row.text(), row.instant(),
				row.instant());
	}

}
