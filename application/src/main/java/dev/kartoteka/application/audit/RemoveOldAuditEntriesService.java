package dev.kartoteka.application.audit;

import java.time.Duration;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.audit.RemoveOldAuditEntries;

/** Runs without a transaction: the trail needs none for this. */
@UseCase(readOnly = true)
class RemoveOldAuditEntriesService implements RemoveOldAuditEntries {

	private static final int BATCH_SIZE = 2000;

	private final AuditTrail trail;

	RemoveOldAuditEntriesService(AuditTrail trail) {
		this.trail = trail;
	}

	@Override
	public boolean removeOlderThan(Duration retention) {
		return this.trail.removeOlderThan(retention, BATCH_SIZE) == BATCH_SIZE;
	}

}
