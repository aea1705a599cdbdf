package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of the database, which is the same for all replicas. It is read at first use,
 * and goes on by the nanoseconds of the JVM: a clock of the machine that is wrong, or is
 * set, changes nothing. {@link DatabaseClockSynchronization} reads it again and again.
 * Until the database responds for the first time, it is the time of the machine.
 */
final class DatabaseClock extends Clock {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseClock.class);

	private final DataSource database;

	private final Clock machine;

	private final LongSupplier nanoTime;

	private volatile @Nullable Reading latest;

	/**
	 * Creates the clock.
	 * @param nanoTime is {@link System#nanoTime} outside of tests
	 */
	DatabaseClock(DataSource database, Clock machine, LongSupplier nanoTime) {
		this.database = database;
		this.machine = machine;
		this.nanoTime = nanoTime;
	}

	@Override
	public Instant instant() {
		Reading known = this.latest;
		if (known == null) {
			synchronize();
			known = this.latest;
		}
		return (known != null) ? known.at(this.nanoTime.getAsLong()) : this.machine.instant();
	}

	/**
	 * Reads the time of the database. It replaces the known one only if they differ by
	 * more than the reading may be wrong, so that instants do not jitter.
	 */
	synchronized void synchronize() {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			// A pool that connects late has to connect before the reading.
			statement.execute("select 1");
			long begin = this.nanoTime.getAsLong();
			Instant time = read(statement);
			Duration error = Duration.ofNanos((this.nanoTime.getAsLong() - begin) / 2);
			adopt(new Reading(time, begin + error.toNanos()), error);
		}
		catch (SQLException ex) {
			logger.debug("The time of the database cannot be read", ex);
		}
	}

	private static Instant read(Statement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery("select clock_timestamp()")) {
			result.next();
			return result.getObject(1, OffsetDateTime.class).toInstant();
		}
	}

	private void adopt(Reading reading, Duration error) {
		Reading known = this.latest;
		if (known == null || known.differenceTo(reading).compareTo(error) > 0) {
			this.latest = reading;
		}
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("All times are in UTC");
	}

	/** The time of the database when the JVM had that many nanoseconds. */
	private record Reading(Instant time, long nanoTime) {

		Instant at(long nanos) {
			return this.time.plusNanos(nanos - this.nanoTime);
		}

		Duration differenceTo(Reading other) {
			return Duration.between(at(other.nanoTime), other.time).abs();
		}

	}

}
