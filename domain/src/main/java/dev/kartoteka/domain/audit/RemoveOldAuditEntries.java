package dev.kartoteka.domain.audit;

import java.time.Duration;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: removes entries of the audit trail that were kept for long enough. */
@DrivingPort
public interface RemoveOldAuditEntries {

	/**
	 * Removes a batch.
	 * @param retention the age from which on entries are removed
	 * @return whether more may be left to remove
	 */
	boolean removeOlderThan(Duration retention);

}
