package dev.kartoteka.domain.account;

import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Submission;

/**
 * Driving port: somebody asks for an activation letter once more, or for a letter by
 * which he can set a new password. Open to all.
 */
@DrivingPort
public interface RequestEmail {

	/**
	 * Notes the wish, in the same time whether or not anybody has the address.
	 * @throws dev.kartoteka.domain.shared.Throttled if this was tried too often
	 */
	void request(Command command);

	/** Which letter, to which address, and from which network address the wish comes. */
	record Command(EmailKind kind, Submission<EmailAddress> recipient, Language language, String address) {
	}

}
