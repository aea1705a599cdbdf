package dev.kartoteka.application.account;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.shared.EmailAddress;

/** The password reset emails that wait for an account. */
final class ResetEmails {

	private final Outbox outbox;

	ResetEmails(Outbox outbox) {
		this.outbox = outbox;
	}

	/**
	 * Discards the emails that were requested before the password was changed. Sent
	 * later, they would be valid for the new password.
	 */
	void discardWaiting(Account account) {
		EmailAddress email = account.identity().email();
		if (email != null) {
			this.outbox.discardWaiting(EmailKind.PASSWORD_RESET, email);
		}
	}

}
