package dev.kartoteka.domain.client;

import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: clients read their own record and their sessions. */
@DrivingPort
public interface ClientQueries {

	/**
	 * The caller's own record.
	 * @param client the id of the requested record
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * the record is another client's
	 */
	ClientView ownRecord(ClientCaller caller, long client);

	/**
	 * The caller's sessions, newest first. A session that rests on credentials sees only
	 * itself.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended
	 */
	Listing<SessionView> sessions(ClientCaller caller);

}
