package dev.kartoteka.domain.account;

import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: the caller ends one of his sessions, maybe the current one. */
@DrivingPort
public interface EndSession {

	/**
	 * Ends the session at once, everywhere; does nothing if the caller has none of that
	 * id.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 */
	void end(Command command);

	/** Who ends which session. */
	record Command(Caller caller, SessionId session) {
	}

}
