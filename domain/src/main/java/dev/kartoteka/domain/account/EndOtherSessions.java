package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: the caller ends all his sessions but the current one. */
@DrivingPort
public interface EndOtherSessions {

	/**
	 * Ends them at once, everywhere.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 */
	void endOthers(Caller caller);

}
