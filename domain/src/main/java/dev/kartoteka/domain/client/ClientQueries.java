package dev.kartoteka.domain.client;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: what clients may read of themselves. */
@DrivingPort
public interface ClientQueries {

	/**
	 * The caller's own record.
	 * @param client whose record is asked for
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * the record is another's
	 */
	ClientView ownRecord(ClientCaller caller, long client);

}
