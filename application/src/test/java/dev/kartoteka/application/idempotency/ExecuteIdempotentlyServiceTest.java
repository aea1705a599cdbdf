package dev.kartoteka.application.idempotency;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.idempotency.KeyReused;
import dev.kartoteka.domain.idempotency.RequestInProgress;
import dev.kartoteka.domain.idempotency.Reservation;
import dev.kartoteka.domain.idempotency.StoredResponse;
import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class ExecuteIdempotentlyServiceTest {

	private static final StoredResponse CREATED = new StoredResponse(201, new JsonText("{}"), null);

	private static final Reservation.Granted GRANTED = new Reservation.Granted(1);

	private final IdempotencyStore store = mock(IdempotencyStore.class);

	private final ExecuteIdempotently execute = new ExecuteIdempotentlyService(this.store,
			(parts) -> String.join(" ", List.of(parts).subList(1, parts.length)),
			new ExecuteReservedRequestService(this.store));

	@Test
	void storesTheResponseOfTheWorkAndKeepsTheKey() {
		reserves(GRANTED);
		assertThat(respond(() -> CREATED)).isEqualTo(new ExecuteIdempotently.Outcome(CREATED, false));
		verify(this.store).put("anybody route key", GRANTED, CREATED, ExecuteReservedRequestService.KEPT);
		verify(this.store, never()).release(any(), any());
	}

	@Test
	void freesTheKeyOfWorkThatFails() {
		reserves(GRANTED);
		IllegalStateException failure = new IllegalStateException();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> respond(() -> {
			throw failure;
		})).isSameAs(failure);
		verify(this.store).release("anybody route key", GRANTED);
	}

	@Test
	void tellsTheFailureOfTheWorkEvenIfTheKeyCannotBeFreed() {
		reserves(GRANTED);
		IllegalStateException outage = new IllegalStateException("outage");
		doThrow(outage).when(this.store).release(any(), any());
		IllegalStateException failure = new IllegalStateException("failure");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> respond(() -> {
			throw failure;
		})).isSameAs(failure).satisfies((told) -> assertThat(told.getSuppressed()).containsExactly(outage));
	}

	@Test
	void returnsTheStoredResponseOfTheSameRequest() {
		reserves(new Reservation.Completed("content", CREATED));
		assertThat(respond(ExecuteIdempotentlyServiceTest::nothing))
			.isEqualTo(new ExecuteIdempotently.Outcome(CREATED, true));
	}

	@Test
	void refusesTheSameRequestWhileItIsExecutedAndAnotherOneAlways() {
		reserves(new Reservation.Pending("content"));
		assertThatExceptionOfType(RequestInProgress.class)
			.isThrownBy(() -> respond(ExecuteIdempotentlyServiceTest::nothing));
		reserves(new Reservation.Pending("other"));
		assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> respond(ExecuteIdempotentlyServiceTest::nothing));
		reserves(new Reservation.Completed("other", CREATED));
		assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> respond(ExecuteIdempotentlyServiceTest::nothing));
	}

	private void reserves(Reservation reservation) {
		when(this.store.reserve("anybody route key", "content", ExecuteIdempotentlyService.LEASE))
			.thenReturn(reservation);
	}

	private ExecuteIdempotently.Outcome respond(Supplier<StoredResponse> work) {
		return this.execute.execute(new ExecuteIdempotently.Command("anybody", "route", "key", "content", work));
	}

	private static StoredResponse nothing() {
		throw new AssertionError("The work is not executed");
	}

}
