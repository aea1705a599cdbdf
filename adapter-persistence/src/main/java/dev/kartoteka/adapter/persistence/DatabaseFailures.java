package dev.kartoteka.adapter.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Outage;
import dev.kartoteka.domain.shared.Resource;
import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Tells transient failures of the database from permanent ones. Bootstrap applies it
 * around the transactions of use cases; queries outside of transactions apply it
 * themselves.
 */
public final class DatabaseFailures {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	/**
	 * No connection, no resources, the server is going down or coming up, a serialization
	 * failure, a deadlock, a time-out of statement, lock or idle transaction, a server
	 * that only reads because another has taken over, or prepared statements of another
	 * session, which a pooler has mixed in.
	 */
	private static final Set<String> PASSING_CLASSES = Set.of("08", "53");

	private static final Set<String> PASSING_STATES = Set.of("57014", "57P01", "57P02", "57P03", "57P04", "57P05",
			"55P03", "25P03", "25P04", "25006", "40001", "40P01", "26000", "42P05");

	/**
	 * No connection, no resources, the server is going down or coming up, or a server
	 * that only reads.
	 */
	private static final Set<String> OUTAGES = Set.of("08", "53", "57P0", "25006");

	/**
	 * A prepared statement is unknown or exists already. Its transaction has done nothing
	 * more, and another session may know better.
	 */
	private static final Set<String> MIXED_UP_STATEMENTS = Set.of("26000", "42P05");

	/**
	 * A serialization failure, a deadlock, or a reference to a row that another
	 * transaction has removed meanwhile.
	 */
	private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23503");

	private DatabaseFailures() {
	}

	/**
	 * Returns whether the transaction lost a conflict with another one, or used a
	 * prepared statement of another session, and may succeed if it is repeated from the
	 * start.
	 */
	public static boolean isWorthRetrying(Throwable failure) {
		SQLException cause = sqlCauseOf(failure);
		return cause != null && cause.getSQLState() != null
				&& (CONFLICTS.contains(cause.getSQLState()) || isOfMixedUpStatements(cause));
	}

	/**
	 * Returns whether a pooler has passed a prepared statement to a session that does not
	 * know it, or knows it already.
	 */
	private static boolean isOfMixedUpStatements(SQLException failure) {
		return failure.getSQLState() != null && MIXED_UP_STATEMENTS.contains(failure.getSQLState());
	}

	/**
	 * Returns {@link Unavailable} if the database does not respond in time, otherwise the
	 * same failure.
	 */
	public static RuntimeException translate(RuntimeException failure) {
		if (failure instanceof Unavailable) {
			return failure;
		}
		SQLException cause = sqlCauseOf(failure);
		return (cause != null && isPassing(cause)) ? unavailable(cause, failure) : failure;
	}

	/** Like the method above, for exceptions of JDBC itself. */
	public static RuntimeException translate(SQLException failure, String sql) {
		return isPassing(failure) ? unavailable(failure, failure)
				: new UncategorizedSQLException("Reading", sql, failure);
	}

	private static Unavailable unavailable(SQLException failure, Throwable cause) {
		return isOutage(failure) ? new Outage(Resource.DATABASE, describe(failure), RETRY_AFTER, cause)
				: new Unavailable("The database does not answer in time.", RETRY_AFTER, cause);
	}

	/**
	 * Returns whether the server cannot be used. Conflicts and time-outs of locks and
	 * statements are no outages.
	 */
	public static boolean isOutage(SQLException failure) {
		String state = Objects.requireNonNullElse(failure.getSQLState(), "");
		return !(failure instanceof SQLTransientConnectionException)
				&& OUTAGES.stream().anyMatch((begin) -> state.startsWith(begin));
	}

	/**
	 * Describes an outage in one line without personal data. The server's messages are
	 * quoted only if they cannot have any: those on resources, connections and its state.
	 */
	public static String describe(SQLException failure) {
		String message = isOutage(failure) ? " " + failure.getMessage() : "";
		Throwable cause = failure.getCause();
		String reason = (cause instanceof IOException) ? " " + cause : "";
		return ("SQL state " + failure.getSQLState() + message + reason).replaceAll("\\s+", " ");
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

	/** Thrown when a broken connection is used again, for example to roll back. */
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
