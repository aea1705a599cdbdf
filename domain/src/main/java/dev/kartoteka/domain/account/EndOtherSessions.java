package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: a caller ends all their sessions except the current one. */
@DrivingPort
public interface EndOtherSessions {

	/**
	 * Ends the sessions. Takes effect immediately, on all replicas.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 */
	void endOthers(Caller caller);

}
