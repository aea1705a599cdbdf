package dev.kartoteka.domain.client;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a client changes their own record. */
@DrivingPort
public interface ChangeOwnRecord {

	/**
	 * Changes the client, not the client's cards. A changed phone becomes unconfirmed; a
	 * changed password ends the client's other sessions.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * the record is another client's
	 * @throws dev.kartoteka.domain.shared.InvalidInput if another client has the phone
	 */
	ClientView change(Command command);

	/** The caller, the client to change, and the changes. */
	record Command(ClientCaller caller, long client, Submission<Draft> draft) {
	}

	/** The changes. */
	record Draft(ClientChanges changes, Optional<Password> password) {
	}

}
