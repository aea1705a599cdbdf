package dev.kartoteka.domain.ports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationAccessReader;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.invitation.EmailInvitationReader;
import dev.kartoteka.domain.invitation.EmailInvitationRepository;
import dev.kartoteka.domain.invitation.EmailInvitationView;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Listing;

/** Invitations by email in memory. */
final class InMemoryEmailInvitations
		implements EmailInvitationRepository, EmailInvitationReader, EmailInvitationAccessReader {

	private final InMemoryDatabase database;

	private final Store<EmailInvitation.Snapshot> invitations;

	InMemoryEmailInvitations(InMemoryDatabase database) {
		this.database = database;
		this.invitations = database.table(EmailInvitation.Snapshot.class);
		database.table(Account.Snapshot.class)
			.onRemove((account) -> this.invitations
				.removeIf((invitation) -> invitation.invitedBy().equals(account.id())));
		database.table(Role.Snapshot.class)
			.onRemove((role) -> this.invitations.removeIf((invitation) -> invitation.role().equals(role.id())));
		database.table(Organization.Snapshot.class)
			.onRemove((organization) -> this.invitations
				.removeIf((invitation) -> invitation.organization().equals(organization.id())));
	}

	@Override
	public EmailInvitationId nextId() {
		return new EmailInvitationId(this.invitations.nextId());
	}

	@Override
	public void add(EmailInvitation invitation) {
		EmailInvitation.Snapshot given = invitation.snapshot();
		this.invitations.lockKey(given.organization(), given.email());
		this.database.table(Organization.Snapshot.class).find(given.organization().value(), Lock.KEY_SHARE);
		this.database.table(Role.Snapshot.class).find(given.role().value(), Lock.KEY_SHARE);
		this.database.table(Account.Snapshot.class).find(given.invitedBy().value(), Lock.KEY_SHARE);
		boolean taken = this.invitations.all()
			.filter((other) -> other.organization().equals(given.organization()))
			.anyMatch((other) -> other.email().equals(given.email()));
		if (taken) {
			throw Store.notUnique("organization", "email");
		}
		this.invitations.put(given.id().value(), given);
	}

	@Override
	public Optional<EmailInvitation> findForChange(EmailInvitationId id) {
		return this.invitations.find(id.value(), Lock.REMOVE).map(EmailInvitation::restore);
	}

	@Override
	public void remove(EmailInvitation invitation) {
		this.invitations.remove(invitation.id().value());
	}

	@Override
	public void removeExpired(OrganizationId organization, EmailAddress email, Instant now) {
		this.invitations.removeIf((invitation) -> invitation.organization().equals(organization)
				&& invitation.email().equals(email) && !invitation.expiresAt().isAfter(now));
	}

	@Override
	public int removeExpired(Instant now, int most) {
		List<EmailInvitation.Snapshot> expired = this.invitations.all()
			.filter((invitation) -> !invitation.expiresAt().isAfter(now))
			.limit(most)
			.toList();
		this.invitations.removeIf(expired::contains);
		return expired.size();
	}

	@Override
	public ObjectAccess of(Caller caller, EmailInvitationId invitation) {
		return this.database.fake(InMemoryOrganizations.class)
			.accessToObjectOf(this.invitations.find(invitation.value()).map(EmailInvitation.Snapshot::organization),
					caller);
	}

	@Override
	public Listing<EmailInvitationView> openOf(OrganizationId organization, Instant now) {
		return InMemoryListing.newestFirst(() -> this.invitations.all()
			.filter((invitation) -> invitation.organization().equals(organization))
			.filter((invitation) -> invitation.expiresAt().isAfter(now))
			.map(InMemoryEmailInvitations::viewOf), EmailInvitationView::id);
	}

	@Override
	public Optional<Letter> letterOf(EmailInvitationId id) {
		return this.invitations.find(id.value())
			.map((invitation) -> new Letter(EmailInvitation.restore(invitation),
					this.database.fake(InMemoryOrganizations.class).viewOf(invitation.organization()).name()));
	}

	@Override
	public Optional<EmailInvitation> findUnlocked(List<String> tokenHashes) {
		return this.invitations.all()
			.filter((invitation) -> tokenHashes.contains(invitation.tokenHash()))
			.findFirst()
			.map(EmailInvitation::restore);
	}

	private static EmailInvitationView viewOf(EmailInvitation.Snapshot invitation) {
		return new EmailInvitationView(invitation.id().value(), invitation.organization().value(),
				invitation.role().value(), invitation.email().value(), invitation.createdAt(), invitation.expiresAt());
	}

}
