package dev.kartoteka.application.idempotency;

import java.time.Duration;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.idempotency.KeyReused;
import dev.kartoteka.domain.idempotency.RequestInProgress;
import dev.kartoteka.domain.idempotency.Reservation;
import dev.kartoteka.domain.idempotency.StoredResponse;
import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExecuteIdempotentlyServiceTest extends UseCasesInMemory {

	private static final StoredResponse CREATED = new StoredResponse(201, new JsonText("{}"), null);

	private final ExecuteIdempotently execute = on(this.ports.idempotencyStore());

	@Test
	void executesTheWorkOnceAndReturnsItsResponseAgain() {
		assertThat(respond("content", () -> CREATED)).isEqualTo(new ExecuteIdempotently.Outcome(CREATED, false));
		assertThat(respond("content", ExecuteIdempotentlyServiceTest::nothing))
			.isEqualTo(new ExecuteIdempotently.Outcome(CREATED, true));
	}

	@Test
	void refusesAnotherRequestWithTheSameKey() {
		respond("content", () -> CREATED);
		assertThatExceptionOfType(KeyReused.class)
			.isThrownBy(() -> respond("other", ExecuteIdempotentlyServiceTest::nothing));
	}

	@Test
	void refusesTheSameRequestWhileItIsExecutedAndAnotherOneAlways() {
		respond("content", () -> {
			assertThatExceptionOfType(RequestInProgress.class)
				.isThrownBy(() -> respond("content", ExecuteIdempotentlyServiceTest::nothing));
			assertThatExceptionOfType(KeyReused.class)
				.isThrownBy(() -> respond("other", ExecuteIdempotentlyServiceTest::nothing));
			return CREATED;
		});
	}

	@Test
	void freesTheKeyOfWorkThatFails() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> respond("content", () -> {
			throw new IllegalStateException();
		}));
		assertThat(respond("other", () -> CREATED).replayed()).isFalse();
	}

	@Test
	void givesTheKeyToARepetitionIfTheWorkTakesLongerThanTheLease() {
		assertThatExceptionOfType(RequestInProgress.class).isThrownBy(() -> respond("content", () -> {
			this.clock.pass(ExecuteIdempotentlyService.LEASE);
			respond("content", () -> CREATED);
			return CREATED;
		}));
		assertThat(respond("content", ExecuteIdempotentlyServiceTest::nothing).replayed()).isTrue();
	}

	@Test
	void tellsTheFailureOfTheWorkEvenIfTheKeyCannotBeFreed() {
		ExecuteIdempotently withoutRelease = on(new NeverReleasing(this.ports.idempotencyStore()));
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> withoutRelease.execute(command("content", () -> {
				throw new IllegalArgumentException("of the work");
			})))
			.withMessage("of the work")
			.satisfies((told) -> assertThat(told.getSuppressed()).hasSize(1));
	}

	private static ExecuteIdempotently on(IdempotencyStore store) {
		return new ExecuteIdempotentlyService(store, (parts) -> String.join(" ", parts),
				new ExecuteReservedRequestService(store));
	}

	private ExecuteIdempotently.Outcome respond(String request, Supplier<StoredResponse> work) {
		return this.execute.execute(command(request, work));
	}

	private static ExecuteIdempotently.Command command(String request, Supplier<StoredResponse> work) {
		return new ExecuteIdempotently.Command("anybody", "route", "key", request, work);
	}

	private static StoredResponse nothing() {
		throw new AssertionError("The work is not executed");
	}

	/** A store that cannot be reached any more when a key is to be freed. */
	private record NeverReleasing(IdempotencyStore store) implements IdempotencyStore {

		@Override
		public Reservation reserve(String key, String request, Duration lease) {
			return this.store.reserve(key, request, lease);
		}

		@Override
		public void put(String key, Reservation.Granted reservation, StoredResponse response, Duration kept) {
			this.store.put(key, reservation, response, kept);
		}

		@Override
		public void release(String key, Reservation.Granted reservation) {
			throw new IllegalStateException("outage");
		}

		@Override
		public int removeExpired(int most, Duration patience) {
			return this.store.removeExpired(most, patience);
		}

	}

}
