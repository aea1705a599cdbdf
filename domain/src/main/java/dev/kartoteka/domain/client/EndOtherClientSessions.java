package dev.kartoteka.domain.client;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: a client ends all their sessions except the current one. */
@DrivingPort
public interface EndOtherClientSessions {

	/**
	 * Ends the sessions. Takes effect immediately, on all replicas.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * rests on credentials
	 */
	void endOthers(ClientCaller caller);

}
