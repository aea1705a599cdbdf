package dev.kartoteka.domain.session;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: removes sessions whose tokens have all expired. */
@DrivingPort
public interface RemoveExpiredSessions {

	/**
	 * Removes a batch.
	 * @return whether more may be left to remove
	 */
	boolean removeExpired();

}
