package dev.kartoteka.domain.client;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a client gives up the ownership of their record. */
@DrivingPort
public interface GiveUpOwnRecord {

	/**
	 * Removes the password, the credentials and all sessions, so that nothing opens the
	 * record. The cards of organizations stay.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * rests on credentials, or the record is another client's
	 * @throws dev.kartoteka.domain.shared.Throttled after too many wrong passwords
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the current password is missing
	 * or wrong
	 */
	void giveUp(Command command);

	/**
	 * The caller, the client, the current password, and the caller's network address.
	 */
	record Command(ClientCaller caller, long client, Submission<Password> currentPassword, String address) {
	}

}
