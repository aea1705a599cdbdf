package dev.kartoteka.domain.client;

import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a client confirms a changed phone by the code that was sent to it. */
@DrivingPort
public interface ConfirmOwnPhone {

	/**
	 * Makes the changed phone count. If a record that is not owned has that phone, its
	 * cards pass to the caller's record, and it ends with its credentials and sessions.
	 * An organization may then have two cards of the client.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * rests on credentials
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput for {@code code} if it is wrong,
	 * late, or used up, or was requested in another session or for an earlier change, or
	 * if no change waits; for {@code phone} if an owned record has that phone
	 */
	void confirm(Command command);

	/** The caller, the code, and the caller's network address. */
	record Command(ClientCaller caller, Submission<PhoneCode> code, String address) {
	}

}
