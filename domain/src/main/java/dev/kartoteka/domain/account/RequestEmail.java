package dev.kartoteka.domain.account;

import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/**
 * Driving port: requests another activation message, or one for resetting a password, by
 * email or by text message. Needs no log-in.
 */
@DrivingPort
public interface RequestEmail {

	/**
	 * Records the request. Takes the same time whether or not an account has the address
	 * or phone.
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 */
	void request(Command command);

	/**
	 * The kind of message, the recipient, the language, and the caller's network address.
	 */
	record Command(EmailKind kind, Submission<Recipient> recipient, Language language, String address) {
	}

	/** Where the message is sent. */
	sealed interface Recipient {

		/** Sends an email. */
		record ByEmail(EmailAddress address) implements Recipient {
		}

		/** Sends a text message. */
		record ByPhone(PhoneNumber phone) implements Recipient {
		}

	}

}
