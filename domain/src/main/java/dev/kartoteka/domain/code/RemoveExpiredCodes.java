package dev.kartoteka.domain.code;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: removes hashes of codes that have expired. */
@DrivingPort
public interface RemoveExpiredCodes {

	/**
	 * Removes a batch.
	 * @return whether more may be left to remove
	 */
	boolean removeExpired();

}
