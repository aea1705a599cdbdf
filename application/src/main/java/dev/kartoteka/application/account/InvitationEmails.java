package dev.kartoteka.application.account;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.membership.Invitations;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.invitation.EmailInvitationReader;
import dev.kartoteka.domain.invitation.EmailInvitationReader.Letter;
import dev.kartoteka.domain.invitation.EmailInvitationTokens;
import dev.kartoteka.domain.membership.InvitationRegister;
import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.Mailer.Message;

/** The content of emails that contain an invitation. */
final class InvitationEmails {

	private final EmailInvitationReader reader;

	private final EmailInvitationTokens tokens;

	private final AccountRepository accounts;

	private final Invitations invitations;

	private final Clock clock;

	InvitationEmails(EmailInvitationReader reader, EmailInvitationTokens tokens, AccountRepository accounts,
			InvitationRegister register, Clock clock) {
		this.reader = reader;
		this.tokens = tokens;
		this.accounts = accounts;
		this.invitations = new Invitations(register, clock);
		this.clock = clock;
	}

	/**
	 * Returns the content; empty if the invitation has ended, or if the owner of the
	 * address declined one of the organization recently.
	 */
	Optional<Message> contentOf(Email email) {
		return this.reader.letterOf(new EmailInvitationId(Long.parseLong(email.binding())))
			.filter((letter) -> letter.invitation().isOpen(this.clock))
			.filter((letter) -> !wasDeclined(letter.invitation().snapshot()))
			.flatMap((letter) -> content(email, letter));
	}

	/** Only a confirmed address shows that the account is the invited person's. */
	private boolean wasDeclined(EmailInvitation.Snapshot invitation) {
		return this.accounts.findByEmail(invitation.email(), 1)
			.stream()
			.filter((account) -> account.snapshot().confirmedEmail())
			.map(Account::id)
			.anyMatch((account) -> this.invitations.wasDeclined(invitation.organization(), account));
	}

	private Optional<Message> content(Email email, Letter letter) {
		EmailInvitation.Snapshot invitation = letter.invitation().snapshot();
		return this.tokens.tokenOf(invitation.seal(), invitation.tokenHash())
			.map((token) -> new Message.Invitation(email, letter.organizationName(), token));
	}

}
