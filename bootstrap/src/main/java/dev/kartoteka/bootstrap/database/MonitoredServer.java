package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Asks a server for its position in the write-ahead log, on a connection of its own: a
 * busy pool must not make a standby look late. Connects again after a failure. Not safe
 * for use by several threads.
 */
final class MonitoredServer implements AutoCloseable {

	private static final int SECONDS_TO_WAIT = 2;

	/** The time is read first: what was committed before it is before the position. */
	private static final String WRITTEN = """
			select system_identifier, clock_timestamp(), pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint
			from pg_control_system()""";

	/** A server that is no standby has no position. */
	private static final String REPLAYED = """
			select system_identifier, pg_is_in_recovery(), pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint
			from pg_control_system()""";

	private final DatabaseAddress address;

	private @Nullable Connection connection;

	MonitoredServer(DatabaseAddress address) {
		this.address = address;
	}

	/** Returns where the log ends. The server has to be a primary. */
	Written written() throws SQLException {
		return ask(WRITTEN, (row) -> new Written(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
				row.getLong(3)));
	}

	/** Returns up to where the log is replayed. */
	Replayed replayed() throws SQLException {
		return ask(REPLAYED, (row) -> new Replayed(row.getLong(1), row.getBoolean(2), row.getLong(3)));
	}

	private <T> T ask(String question, Answer<T> answer) throws SQLException {
		Connection open = this.connection;
		if (open == null) {
			open = this.address.connect(SECONDS_TO_WAIT);
			this.connection = open;
		}
		try (Statement statement = open.createStatement(); ResultSet row = statement.executeQuery(question)) {
			row.next();
			return answer.read(row);
		}
		catch (SQLException ex) {
			this.connection = null;
			closeAfter(ex, open);
			throw ex;
		}
	}

	private static void closeAfter(SQLException failure, Connection broken) {
		try {
			broken.close();
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	@Override
	public void close() throws SQLException {
		if (this.connection != null) {
			this.connection.close();
		}
	}

	/**
	 * Where the log of a primary ends.
	 *
	 * @param cluster is the same for a primary and its standbys
	 * @param time before which all that was committed is before the position
	 */
	record Written(long cluster, Instant time, long position) {
	}

	/** Up to where a standby has replayed the log. */
	record Replayed(long cluster, boolean standby, long position) {
	}

	@FunctionalInterface
	private interface Answer<T> {

		T read(ResultSet row) throws SQLException;

	}

}
