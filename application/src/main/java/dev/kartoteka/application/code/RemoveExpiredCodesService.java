package dev.kartoteka.application.code;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.code.PhoneCodeStore;
import dev.kartoteka.domain.code.RemoveExpiredCodes;

/** Runs without a transaction: the store needs none for this. */
@UseCase(readOnly = true)
class RemoveExpiredCodesService implements RemoveExpiredCodes {

	private static final int BATCH_SIZE = 5000;

	private final PhoneCodeStore store;

	RemoveExpiredCodesService(PhoneCodeStore store) {
		this.store = store;
	}

	@Override
	public boolean removeExpired() {
		return this.store.removeExpired(BATCH_SIZE) == BATCH_SIZE;
	}

}
