package dev.kartoteka.domain.account;

import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: a caller ends one of their sessions, which may be the current one. */
@DrivingPort
public interface EndSession {

	/**
	 * Ends the session; does nothing if the caller has no session of that id. Takes
	 * effect immediately, on all replicas.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 */
	void end(Command command);

	/** The caller, and the session to end. */
	record Command(Caller caller, SessionId session) {
	}

}
