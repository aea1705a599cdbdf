package dev.kartoteka.application.account;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.PhoneNumber;

/** The emails and text messages for a new password that wait for an account. */
final class ResetMessages {

	private final Outbox outbox;

	private final TextOutbox texts;

	ResetMessages(Outbox outbox, TextOutbox texts) {
		this.outbox = outbox;
		this.texts = texts;
	}

	/**
	 * Discards the messages that were requested before the password was changed. Sent
	 * later, they would be valid for the new password.
	 */
	void discardWaiting(Account account) {
		EmailAddress email = account.identity().email();
		if (email != null) {
			this.outbox.discardWaiting(EmailKind.PASSWORD_RESET, email);
		}
		PhoneNumber phone = account.identity().phone();
		if (phone != null) {
			this.texts.discardWaiting(TextKind.ACCOUNT_PASSWORD, phone);
		}
	}

}
