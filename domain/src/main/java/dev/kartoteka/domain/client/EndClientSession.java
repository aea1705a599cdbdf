package dev.kartoteka.domain.client;

import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: a client ends one of their sessions, which may be the current one. */
@DrivingPort
public interface EndClientSession {

	/**
	 * Ends the session; does nothing if the client has no session of that id. Takes
	 * effect immediately, on all replicas.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * it rests on credentials and is not the one to end
	 */
	void end(Command command);

	/** The caller, and the session to end. */
	record Command(ClientCaller caller, SessionId session) {
	}

}
