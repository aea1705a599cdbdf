package dev.kartoteka.domain.session;

import java.time.Duration;
import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: stores live sessions. Ending a session removes it. */
@DrivenPort
public interface SessionRepository {

	SessionId nextId();

	void add(Session session);

	/**
	 * Finds the session if it belongs to the holder, and locks it against changes until
	 * the transaction ends.
	 */
	Optional<Session> findForChange(SessionId id, SessionHolder holder);

	/** Stores the number of the newest refresh token and the time of its issue. */
	void update(Session session);

	/** Ends the session if it exists and belongs to the holder. */
	void end(SessionId id, SessionHolder holder);

	/**
	 * Ends sessions of that kind of holder that began, or were refreshed, longer ago than
	 * the age. Sessions that another replica is ending are left out.
	 * @return how many were ended
	 */
	int endUnrefreshed(SessionHolder.Kind kind, Duration age, int most);

	/** Ends all sessions of the holder. */
	void endAll(SessionHolder holder);

	/** Ends all sessions of the holder except the given one. */
	void endAllBut(SessionId kept, SessionHolder holder);

}
