package dev.kartoteka.domain.client;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: clients read their own record. */
@DrivingPort
public interface ClientQueries {

	/**
	 * The caller's own record.
	 * @param client the id of the requested record
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * the record is another client's
	 */
	ClientView ownRecord(ClientCaller caller, long client);

}
