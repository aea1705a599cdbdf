package dev.kartoteka.domain.throttle;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: removes counts of attempts that no limit needs any more. */
@DrivingPort
public interface RemoveExpiredAttempts {

	/**
	 * Removes a batch.
	 * @return whether more may be left to remove
	 */
	boolean removeExpired();

}
