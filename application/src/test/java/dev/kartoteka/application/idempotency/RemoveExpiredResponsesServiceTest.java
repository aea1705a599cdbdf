package dev.kartoteka.application.idempotency;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.idempotency.RemoveExpiredResponses;
import dev.kartoteka.domain.idempotency.Reservation;

import static org.assertj.core.api.Assertions.assertThat;

class RemoveExpiredResponsesServiceTest extends UseCasesInMemory {

	private final IdempotencyStore store = this.ports.idempotencyStore();

	private final RemoveExpiredResponses remove = new RemoveExpiredResponsesService(this.store);

	@Test
	void removesABatchAndTellsWhetherMoreMayBeLeft() {
		for (int i = 0; i < 5001; i++) {
			this.store.reserve("key " + i, "request", Duration.ofMinutes(1));
		}
		assertThat(this.remove.removeExpired()).isFalse();
		assertThat(this.store.reserve("key 0", "other", Duration.ofMinutes(1))).isInstanceOf(Reservation.Pending.class);
		this.clock.pass(Duration.ofMinutes(61));
		assertThat(this.remove.removeExpired()).isTrue();
		assertThat(this.remove.removeExpired()).isFalse();
		assertThat(this.store.removeExpired(1, Duration.ZERO)).isZero();
	}

}
