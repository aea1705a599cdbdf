package dev.kartoteka.domain.ports;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.idempotency.RequestInProgress;
import dev.kartoteka.domain.idempotency.Reservation;
import dev.kartoteka.domain.idempotency.StoredResponse;
import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the port that stores responses. */
public interface IdempotencyStoreContract extends PortsContract {

	Duration LONG = Duration.ofHours(1);

	StoredResponse ANSWER = new StoredResponse(201, new JsonText("{\"id\":1}"), "/there/");

	@Test
	default void givesAKeyToOneOnly() {
		assertThat(outbox().reserve("key", "request", LONG)).isInstanceOf(Reservation.Granted.class);
		assertThat(outbox().reserve("key", "other", LONG)).isEqualTo(new Reservation.Pending("request"));
		assertThat(outbox().reserve("another key", "request", LONG)).isInstanceOf(Reservation.Granted.class);
	}

	@Test
	default void keepsTheAnswer() {
		Reservation.Granted granted = granted(LONG);
		ports().inTransaction(() -> outbox().put("key", granted, ANSWER, LONG));
		assertThat(outbox().reserve("key", "other", LONG)).isEqualTo(new Reservation.Completed("request", ANSWER));
		outbox().release("key", granted);
		assertThat(outbox().reserve("key", "other", LONG)).isEqualTo(new Reservation.Completed("request", ANSWER));
	}

	@Test
	default void givesAKeyAgainThatWasGivenBackOrWhoseTimeIsOver() {
		outbox().release("key", granted(LONG));
		Reservation.Granted over = granted(Duration.ZERO);
		Reservation.Granted next = granted(LONG);
		assertThat(next).isNotEqualTo(over);
		outbox().release("key", over);
		assertThat(outbox().reserve("key", "other", LONG)).isEqualTo(new Reservation.Pending("request"));
		assertThatExceptionOfType(RequestInProgress.class)
			.isThrownBy(() -> ports().inTransaction(() -> outbox().put("key", over, ANSWER, LONG)));
		ports().inTransaction(() -> outbox().put("key", next, ANSWER, Duration.ZERO));
		assertThat(outbox().reserve("key", "other", LONG)).isInstanceOf(Reservation.Granted.class);
	}

	@Test
	default void removesWhatHasExpiredAndNothingElse() {
		outbox().reserve("expired", "request", Duration.ZERO);
		outbox().reserve("expired too", "request", Duration.ZERO);
		Reservation.Granted granted = granted(LONG);
		ports().inTransaction(() -> outbox().put("key", granted, ANSWER, LONG));
		assertThat(outbox().removeExpired(1, Duration.ZERO)).isEqualTo(1);
		assertThat(outbox().removeExpired(10, Duration.ZERO)).isEqualTo(1);
		assertThat(outbox().removeExpired(10, Duration.ZERO)).isZero();
		assertThat(outbox().reserve("key", "other", LONG)).isInstanceOf(Reservation.Completed.class);
	}

	@Test
	default void removesNoKeyWhoseRequestMayStillStoreItsAnswer() {
		Reservation.Granted slow = granted(Duration.ZERO);
		assertThat(outbox().removeExpired(10, LONG)).isZero();
		ports().inTransaction(() -> outbox().put("key", slow, ANSWER, Duration.ZERO));
		assertThat(outbox().removeExpired(10, LONG)).isEqualTo(1);
	}

	private Reservation.Granted granted(Duration lease) {
		return (Reservation.Granted) outbox().reserve("key", "request", lease);
	}

	private IdempotencyStore outbox() {
		return ports().idempotencyStore();
	}

}
