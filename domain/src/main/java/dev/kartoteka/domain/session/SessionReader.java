package dev.kartoteka.domain.session;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reading the living sessions. */
@DrivenPort
public interface SessionReader {

	/** Newest first. */
	Listing<SessionView> sessionsOf(SessionHolder holder, SessionId current);

	/** Whether the session lives, belongs to the holder, and the holder may log in. */
	boolean isLive(SessionId id, SessionHolder holder);

}
