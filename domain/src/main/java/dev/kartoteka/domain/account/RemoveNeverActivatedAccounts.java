package dev.kartoteka.domain.account;

import java.time.Duration;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: removes accounts that have waited too long for their activation. */
@DrivingPort
public interface RemoveNeverActivatedAccounts {

	/**
	 * Removes a batch of accounts that were never active and are older than the age.
	 * @return whether more may be left to remove
	 */
	boolean removeOlderThan(Duration age);

}
