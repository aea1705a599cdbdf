package dev.kartoteka.domain.account;

import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Submission;

/**
 * Driving port: requests another activation email, or an email for resetting a password.
 * Needs no log-in.
 */
@DrivingPort
public interface RequestEmail {

	/**
	 * Records the request. Takes the same time whether or not an account has the address.
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 */
	void request(Command command);

	/**
	 * The kind of email, the recipient, the language, and the caller's network address.
	 */
	record Command(EmailKind kind, Submission<EmailAddress> recipient, Language language, String address) {
	}

}
