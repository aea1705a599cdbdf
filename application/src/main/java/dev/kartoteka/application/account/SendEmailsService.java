package dev.kartoteka.application.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountUid;
import dev.kartoteka.domain.account.EmailTokens;
import dev.kartoteka.domain.account.SendEmails;
import dev.kartoteka.domain.invitation.EmailInvitationReader;
import dev.kartoteka.domain.invitation.EmailInvitationTokens;
import dev.kartoteka.domain.membership.InvitationRegister;
import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Mailer;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.message.Outbox;

/**
 * Runs without a transaction: a sent email must be removed immediately, even if sending
 * the next one fails.
 */
@UseCase(readOnly = true)
class SendEmailsService implements SendEmails {

	private static final int BATCH = 10;

	/** Longer than the mail server may take for a whole batch. */
	private static final Duration LEASE = Duration.ofMinutes(10);

	/**
	 * With delays that double after every attempt, this many attempts take three days.
	 */
	private static final int MAX_ATTEMPTS = 14;

	private static final Duration FIRST_DELAY = Duration.ofSeconds(30);

	private final Outbox outbox;

	private final Mailer mailer;

	private final AccountReader reader;

	private final AccountRepository accounts;

	private final EmailTokens tokens;

	private final InvitationEmails invitationEmails;

	SendEmailsService(Outbox outbox, Mailer mailer, AccountReader reader, AccountRepository accounts,
			EmailTokens tokens, EmailInvitationReader invitationReader, EmailInvitationTokens invitationTokens,
			InvitationRegister invitations, Clock clock) {
		this.outbox = outbox;
		this.mailer = mailer;
		this.reader = reader;
		this.accounts = accounts;
		this.tokens = tokens;
		this.invitationEmails = new InvitationEmails(invitationReader, invitationTokens, accounts, invitations, clock);
	}

	@Override
	public boolean sendDue() {
		List<Email> due = this.outbox.takeDue(BATCH, LEASE);
		due.forEach(this::send);
		return due.size() == BATCH;
	}

	private void send(Email email) {
		List<Message> messages = messagesOf(email);
		// After the accounts are read: a change of the password discards emails.
		if (messages.isEmpty() || !this.outbox.isWaiting(email)) {
			this.outbox.discard(email);
			return;
		}
		try {
			messages.forEach(this.mailer::deliver);
			this.outbox.discard(email);
		}
		catch (Mailer.NotDelivered _) {
			retryOrDrop(email);
		}
	}

	private void retryOrDrop(Email email) {
		if (email.attempts() + 1 >= MAX_ATTEMPTS) {
			this.outbox.discard(email);
		}
		else {
			this.outbox.postpone(email, FIRST_DELAY.multipliedBy(1L << email.attempts()));
		}
	}

	/**
	 * Returns the content for each account; empty if the email has no recipient, or is
	 * obsolete.
	 */
	private List<Message> messagesOf(Email email) {
		if (email.kind() == EmailKind.EMAIL_CHANGED) {
			return List.of(changed(email));
		}
		if (email.kind() == EmailKind.INVITATION) {
			return this.invitationEmails.contentOf(email).stream().toList();
		}
		return MessageBinding
			.accountsOf(email.binding(), this.reader,
					() -> this.accounts.findByEmail(email.recipient(), MessageBinding.MOST_ACCOUNTS))
			.stream()
			.filter((account) -> email.recipient().equals(account.identity().email()))
			.filter((account) -> account.canGet(email.kind()))
			.map((account) -> messageTo(account, email))
			.toList();
	}

	/**
	 * Does not name the account if it is closed, or if a previous version has requested
	 * the email.
	 */
	private Message changed(Email email) {
		String username = MessageBinding.accountsOf(email.binding(), this.reader, List::of)
			.stream()
			.map((account) -> account.identity().username().value())
			.findFirst()
			.orElse("");
		return new Message.EmailChanged(email, username);
	}

	/**
	 * Uses the account's own spelling of the address instead of the requested one.
	 */
	private Message messageTo(Account account, Email asked) {
		Email email = asked.to(Objects.requireNonNull(account.identity().email()));
		String username = account.identity().username().value();
		String uid = AccountUid.of(account.id());
		String token = this.tokens.issue(account.sealFor(email.kind()));
		return (email.kind() == EmailKind.ACTIVATION) ? new Message.Activation(email, username, uid, token)
				: new Message.PasswordReset(email, username, uid, token);
	}

}
