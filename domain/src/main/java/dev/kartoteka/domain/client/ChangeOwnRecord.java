package dev.kartoteka.domain.client;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a client keeps his own record. */
@DrivingPort
public interface ChangeOwnRecord {

	/**
	 * Changes the record, not the cards of it. A changed phone is unconfirmed again; a
	 * changed password ends the client's other sessions.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * the record is another's
	 * @throws dev.kartoteka.domain.shared.InvalidInput if another client has the phone
	 */
	ClientView change(Command command);

	/** Who changes whose record, and how. */
	record Command(ClientCaller caller, long client, Submission<Draft> draft) {
	}

	/** What is to change. */
	record Draft(ClientChanges changes, Optional<Password> password) {
	}

}
