package dev.kartoteka.application.throttle;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.throttle.AttemptRegister;
import dev.kartoteka.domain.throttle.RemoveExpiredAttempts;

/** Runs without a transaction: the register needs none. */
@UseCase(readOnly = true)
class RemoveExpiredAttemptsService implements RemoveExpiredAttempts {

	private static final int BATCH_SIZE = 5000;

	private final AttemptRegister register;

	RemoveExpiredAttemptsService(AttemptRegister register) {
		this.register = register;
	}

	@Override
	public boolean removeExpired() {
		return this.register.removeExpired(BATCH_SIZE);
	}

}
