package dev.kartoteka.bootstrap.database;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.bootstrap.database.MonitoredServer.Replayed;
import dev.kartoteka.bootstrap.database.MonitoredServer.Written;
import dev.kartoteka.bootstrap.fault.FaultLog;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

class StreamingReplicaTest {

	private static final long CLUSTER = 7;

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private final SetClock clock = new SetClock();

	private final FaultLog faults = new FaultLog();

	private final StreamingReplica replica = new StreamingReplica(true, Duration.ofSeconds(5), () -> {
		throw new IllegalStateException("No list is read");
	}, this.clock, this.faults);

	@AfterEach
	void endTransaction() {
		TransactionSynchronizationManager.setActualTransactionActive(false);
	}

	@Test
	void isNotUsedBeforeItsStateIsKnown() {
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isFalse();
		this.replica.found(new Written(CLUSTER, NOON, 100));
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isFalse();
		this.replica.found(standbyAt(99));
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isFalse();
	}

	@Test
	void hasWhatWasCommittedBeforeAPositionThatItHasPassed() {
		this.replica.found(new Written(CLUSTER, NOON, 100));
		this.replica.found(new Written(CLUSTER, NOON.plusSeconds(1), 200));
		this.replica.found(standbyAt(150));
		assertThat(this.replica.hasAllBefore(NOON)).isTrue();
		assertThat(this.replica.hasAllBefore(NOON.plusMillis(1))).isFalse();
		this.replica.found(standbyAt(200));
		assertThat(this.replica.hasAllBefore(NOON.plusSeconds(1))).isTrue();
		assertThat(this.replica.hasAllBefore(Instant.MAX)).isFalse();
	}

	@Test
	void isNotUsedWhileItIsFurtherBehindThanAllowed() {
		this.replica.found(new Written(CLUSTER, NOON, 100));
		this.replica.found(standbyAt(100));
		this.clock.time = NOON.plusSeconds(5);
		this.replica.found(standbyAt(100));
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isTrue();
		assertThat(problem()).isNull();
		this.clock.time = NOON.plusSeconds(6);
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isFalse();
		this.replica.found(standbyAt(100));
		assertThat(problem()).isEqualTo("it is 6 s behind");
		this.replica.found(new Written(CLUSTER, NOON.plusSeconds(6), 100));
		this.replica.found(standbyAt(100));
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isTrue();
		assertThat(problem()).isNull();
	}

	@Test
	void isLateIfItHasNeverCaughtUp() {
		this.replica.found(new Written(CLUSTER, NOON, 100));
		this.clock.time = NOON.plusSeconds(7);
		this.replica.found(new Written(CLUSTER, this.clock.time, 300));
		this.replica.found(standbyAt(20));
		assertThat(problem()).isEqualTo("it is 7 s behind");
	}

	@Test
	void isNotUsedWithinTransactions() {
		this.replica.found(new Written(CLUSTER, NOON, 100));
		this.replica.found(standbyAt(100));
		TransactionSynchronizationManager.setActualTransactionActive(true);
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isFalse();
	}

	@Test
	void isNotUsedIfItIsAnotherServer() {
		this.replica.found(new Written(CLUSTER, NOON, 100));
		this.replica.found(standbyAt(100));
		this.replica.found(new Replayed(CLUSTER, false, 0));
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isFalse();
		assertThat(problem()).isEqualTo("the server is no standby");
		this.replica.found(new Written(CLUSTER, NOON, 100));
		this.replica.found(new Replayed(CLUSTER + 1, true, 100));
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isFalse();
		assertThat(problem()).isEqualTo("the server is a standby of another database");
	}

	@Test
	void isNotUsedAfterAnOutageUntilItsStateIsKnownAgain() {
		this.replica.found(new Written(CLUSTER, NOON, 100));
		this.replica.found(standbyAt(100));
		this.replica.failed(new SQLException("a conflict with the replay", "40001"));
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isTrue();
		this.replica.failed(new SQLException("connection refused", "08001"));
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isFalse();
		assertThat(problem()).asString().contains("connection refused");
		this.replica.found(new Written(CLUSTER, NOON, 100));
		this.replica.found(standbyAt(100));
		assertThat(this.replica.hasAllBefore(Instant.EPOCH)).isTrue();
	}

	@Test
	void countsListsAndTellsTheLag() {
		MeterRegistry registry = new SimpleMeterRegistry();
		this.replica.bindTo(registry);
		assertThat(registry.get("kartoteka.replica.lag").gauge().value()).isNaN();
		this.replica.hasAllBefore(NOON);
		this.replica.found(new Written(CLUSTER, NOON, 100));
		this.replica.found(standbyAt(100));
		this.replica.hasAllBefore(NOON);
		this.replica.hasAllBefore(NOON);
		this.clock.time = NOON.plusMillis(1500);
		assertThat(registry.get("kartoteka.replica.lag").gauge().value()).isEqualTo(1.5);
		assertThat(registry.get("kartoteka.replica.lists").tag("server", "replica").functionCounter().count())
			.isEqualTo(2);
		assertThat(registry.get("kartoteka.replica.lists").tag("server", "primary").functionCounter().count())
			.isEqualTo(1);
	}

	private static Replayed standbyAt(long position) {
		return new Replayed(CLUSTER, true, position);
	}

	private @Nullable Object problem() {
		return this.faults.health().getDetails().get("read_replica");
	}

	private static final class SetClock extends Clock {

		private Instant time = NOON;

		@Override
		public Instant instant() {
			return this.time;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

	}

}
