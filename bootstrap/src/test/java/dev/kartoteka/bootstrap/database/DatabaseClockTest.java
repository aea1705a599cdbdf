package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import dev.kartoteka.adapter.persistence.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class DatabaseClockTest {

	private static final DataSource DATABASE = TestPostgres.freshDatabase().dataSource();

	private final long begin = System.nanoTime();

	@ParameterizedTest
	@ValueSource(strings = { "PT10S", "PT-10M", "P365D" })
	void isTheTimeOfTheDatabaseHoweverWrongTheMachineIs(Duration offset) throws SQLException {
		Clock replica = new DatabaseClock(DATABASE, Clock.offset(Clock.systemUTC(), offset), System::nanoTime);

		assertOnTime(replica);
	}

	@Test
	void isTheSameForReplicasOnMachinesThatDiffer() throws SQLException {
		Clock early = new DatabaseClock(DATABASE, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10)),
				System::nanoTime);
		Clock late = new DatabaseClock(DATABASE, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(10)),
				System::nanoTime);

		assertOnTime(early);
		assertOnTime(late);
		assertThat(Duration.between(early.instant(), late.instant()).abs()).isLessThan(tolerance());
	}

	@Test
	void goesOnWithoutTheDatabase() {
		AtomicLong nanos = new AtomicLong();
		DatabaseClock clock = new DatabaseClock(DATABASE, Clock.systemUTC(), nanos::get);
		Instant begin = clock.instant();
		nanos.addAndGet(Duration.ofHours(1).toNanos());

		assertThat(clock.instant()).isEqualTo(begin.plus(Duration.ofHours(1)));
	}

	@Test
	void isTheTimeOfTheMachineUntilTheDatabaseResponds() {
		PGSimpleDataSource silent = new PGSimpleDataSource();
		silent.setUrl("jdbc:postgresql://127.0.0.1:1/none");
		Instant machine = Instant.parse("2020-01-01T00:00:00Z");

		assertThat(new DatabaseClock(silent, Clock.fixed(machine, ZoneOffset.UTC), System::nanoTime).instant())
			.isEqualTo(machine);
	}

	@Test
	void isCorrectedBySynchronizing() throws SQLException {
		AtomicLong stoodStill = new AtomicLong();
		DatabaseClock clock = new DatabaseClock(DATABASE, Clock.systemUTC(),
				() -> System.nanoTime() - stoodStill.get());
		clock.instant();
		stoodStill.set(Duration.ofMinutes(5).toNanos());
		assertThat(clock.instant()).isBefore(timeOfTheDatabase().minusSeconds(200));
		clock.synchronize();

		assertOnTime(clock);
	}

	private void assertOnTime(Clock clock) throws SQLException {
		Instant before = timeOfTheDatabase();
		Instant now = clock.instant();
		assertThat(now).isBetween(before.minus(tolerance()), timeOfTheDatabase().plus(tolerance()));
	}

	/**
	 * A reading may be wrong by half of the time that it took, which is part of the time
	 * of the test.
	 */
	private Duration tolerance() {
		return Duration.ofMillis(100).plusNanos(System.nanoTime() - this.begin);
	}

	private static Instant timeOfTheDatabase() throws SQLException {
		try (Connection connection = DATABASE.getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("select clock_timestamp()")) {
			result.next();
			return result.getObject(1, OffsetDateTime.class).toInstant();
		}
	}

}
