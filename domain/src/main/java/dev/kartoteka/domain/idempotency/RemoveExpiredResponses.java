package dev.kartoteka.domain.idempotency;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: removes stored responses that can no longer be replayed. */
@DrivingPort
public interface RemoveExpiredResponses {

	/**
	 * Removes a batch.
	 * @return whether more may be left to remove
	 */
	boolean removeExpired();

}
