package dev.kartoteka.domain.client;

import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/**
 * Driving port: a person proves the phone by a code and sets a password of their own, the
 * first one or a new one instead of a forgotten one. Needs no log-in.
 */
@DrivingPort
public interface TakeOverRecord {

	/**
	 * Makes the person the owner of the record. All credentials, former passwords and
	 * sessions of the client end.
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput for {@code password} if it breaks
	 * the rules; otherwise for {@code code} if it is wrong, late, or used up, or if no
	 * client has the phone
	 */
	ClientId takeOver(Command command);

	/** The input, and the caller's network address. */
	record Command(Submission<Draft> draft, String address) {
	}

	/** The phone, the code that was sent to it, and the new password. */
	record Draft(PhoneNumber phone, PhoneCode code, Password password) {
	}

}
