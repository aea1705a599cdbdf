package dev.kartoteka.domain.session;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the living sessions. An ended session is gone. */
@DrivenPort
public interface SessionRepository {

	SessionId nextId();

	void add(Session session);

	/**
	 * The session, if it lives and belongs to the holder, locked against changes by
	 * others until the transaction ends.
	 */
	Optional<Session> findForChange(SessionId id, SessionHolder holder);

	/** Stores which of its refresh tokens is the newest, and since when. */
	void update(Session session);

	/** Ends the session if it lives and belongs to the holder; otherwise does nothing. */
	void end(SessionId id, SessionHolder holder);

	/** Ends all sessions of the holder. */
	void endAll(SessionHolder holder);

	/** Ends all sessions of the holder but that one. */
	void endAllBut(SessionId kept, SessionHolder holder);

}
