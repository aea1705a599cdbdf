package dev.kartoteka.adapter.web.shared;

import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.NotFound;

/** Ids of sessions to look up. */
public final class LookupSession {

	private LookupSession() {
	}

	/**
	 * Returns the session with that id.
	 * @throws NotFound if the number is not an id
	 */
	public static SessionId of(long id) {
		if (id < 1) {
			throw new NotFound("No session has the id " + id);
		}
		return new SessionId(id);
	}

}
