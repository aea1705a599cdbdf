package dev.kartoteka.domain.code;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/**
 * Driving port: requests a code for a client's first or forgotten password. Needs no
 * log-in.
 */
@DrivingPort
public interface RequestCode {

	/**
	 * Records the request. Does the same work whether or not a client has the phone.
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 */
	void request(Command command);

	/** The phone, the language of the message, and the caller's network address. */
	record Command(Submission<PhoneNumber> phone, Language language, String address) {
	}

}
