package dev.kartoteka.domain.client;

import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.JsonText;
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
	 * Returns all that is kept of the caller, as one JSON object.
	 * @param client the id of the requested record
	 * @param images the URL of images, to which their names are appended
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * rests on credentials, or the record is another client's
	 */
	JsonText export(ClientCaller caller, long client, String images);

	/**
	 * The caller's sessions, newest first. A session that rests on credentials sees only
	 * itself.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended
	 */
	Listing<SessionView> sessions(ClientCaller caller);

}
