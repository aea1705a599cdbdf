package dev.kartoteka.application.idempotency;

import java.time.Duration;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.idempotency.RemoveExpiredResponses;

/** Runs without a transaction: the store needs none for this. */
@UseCase(readOnly = true)
class RemoveExpiredResponsesService implements RemoveExpiredResponses {

	private static final int BATCH_SIZE = 5000;

	/** Longer than any request takes, such as one that stages a large import. */
	private static final Duration PATIENCE = Duration.ofHours(1);

	private final IdempotencyStore store;

	RemoveExpiredResponsesService(IdempotencyStore store) {
		this.store = store;
	}

	@Override
	public boolean removeExpired() {
		return this.store.removeExpired(BATCH_SIZE, PATIENCE) == BATCH_SIZE;
	}

}
