package dev.kartoteka.adapter.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

import dev.kartoteka.domain.shared.Unavailable;

/**
 * Tells failures that pass from those that don't. Bootstrap applies this around use
 * cases, whose transactions it makes; the reading side applies it to its own statements.
 */
public final class DatabaseFailures {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	/**
	 * No connection, no resources, the server is going down or coming up, a serialization
	 * failure, a deadlock, a time-out of statement, lock or idle transaction, or a server
	 * that only reads because another has taken over.
	 */
	private static final Set<String> PASSING_CLASSES = Set.of("08", "53");

	private static final Set<String> PASSING_STATES = Set.of("57014", "57P01", "57P02", "57P03", "57P04", "57P05",
			"55P03", "25P03", "25P04", "25006", "40001", "40P01");

	private static final Set<String> STATES_WORTH_RETRYING = Set.of("40001", "40P01");

	private DatabaseFailures() {
	}

	/**
	 * Whether the transaction lost against another and may well succeed if it is begun
	 * again from the start.
	 */
	public static boolean isWorthRetrying(Throwable failure) {
		SQLException cause = sqlCauseOf(failure);
		return cause != null && cause.getSQLState() != null && STATES_WORTH_RETRYING.contains(cause.getSQLState());
	}

	/**
	 * {@link Unavailable} if the failure comes from a database that does not answer in
	 * time, else the same failure.
	 */
	public static RuntimeException translate(RuntimeException failure) {
		if (failure instanceof Unavailable) {
			return failure;
		}
		SQLException cause = sqlCauseOf(failure);
		return (cause != null && isPassing(cause)) ? unavailable(failure) : failure;
	}

	/** The same for what JDBC throws itself. */
	public static RuntimeException translate(SQLException failure, String sql) {
		return isPassing(failure) ? unavailable(failure) : new UncategorizedSQLException("Reading", sql, failure);
	}

	private static Unavailable unavailable(Throwable cause) {
		return new Unavailable("The database does not answer in time.", RETRY_AFTER, cause);
	}

	private static boolean isPassing(SQLException failure) {
		if (failure instanceof SQLTransientConnectionException) {
			return true;
		}
		String state = failure.getSQLState();
		if (state == null) {
			return isFromConnectionThatThePoolGaveUp(failure);
		}
		return PASSING_STATES.contains(state)
				|| PASSING_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
	}

	/** Whoever goes on with a broken connection, to roll back for instance, gets this. */
	private static boolean isFromConnectionThatThePoolGaveUp(SQLException failure) {
		return "Connection is closed".equals(failure.getMessage());
	}

	private static @Nullable SQLException sqlCauseOf(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException found) {
				return found;
			}
		}
		return null;
	}

}
