package dev.kartoteka.domain.session;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reads live sessions. */
@DrivenPort
public interface SessionReader {

	/** Newest first. */
	Listing<SessionView> sessionsOf(SessionHolder holder, SessionId current);

	/** The current session alone; empty if it has ended or is another holder's. */
	Listing<SessionView> current(SessionHolder holder, SessionId current);

	/** Whether the session exists, belongs to the holder, and the holder may log in. */
	boolean isLive(SessionId id, SessionHolder holder);

}
