package dev.kartoteka.domain.membership;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: removes declines that keep no organization from inviting any more. */
@DrivingPort
public interface RemoveOldDeclines {

	/**
	 * Removes a batch.
	 * @return whether more may be left to remove
	 */
	boolean removeOld();

}
