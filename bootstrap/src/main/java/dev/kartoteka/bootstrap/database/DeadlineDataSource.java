package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import dev.kartoteka.adapter.web.ResponseDeadline;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Waits for a connection of the pool no longer than until the {@link ResponseDeadline}.
 * The pool itself has one timeout for all callers.
 */
final class DeadlineDataSource extends DelegatingDataSource {

	private final DataSource pool;

	private final Duration poolTimeout;

	DeadlineDataSource(DataSource pool, Duration poolTimeout) {
		super(pool);
		this.pool = pool;
		this.poolTimeout = poolTimeout;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Duration left = ResponseDeadline.atMost(this.poolTimeout);
		if (left.isZero()) {
			throw overdue();
		}
		return left.equals(this.poolTimeout) ? this.pool.getConnection() : connectionWithin(left);
	}

	/** Another thread waits for the connection, and returns it if it comes too late. */
	private Connection connectionWithin(Duration left) throws SQLException {
		CompletableFuture<Connection> coming = new CompletableFuture<>();
		Thread.ofVirtual().name("connection-for-a-deadline").start(() -> await(coming));
		try {
			return coming.get(left.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			return endWait(coming, ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof SQLException failure) ? failure : new SQLException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return endWait(coming, ex);
		}
	}

	/** Returns a connection that has come at the last moment. */
	private static Connection endWait(CompletableFuture<Connection> coming, Exception reason) throws SQLException {
		coming.completeExceptionally(reason);
		if (coming.isCompletedExceptionally()) {
			throw overdue();
		}
		return coming.resultNow();
	}

	private void await(CompletableFuture<Connection> coming) {
		try {
			Connection connection = this.pool.getConnection();
			if (!coming.complete(connection)) {
				connection.close();
			}
		}
		catch (SQLException | RuntimeException ex) {
			coming.completeExceptionally(ex);
		}
	}

	private static SQLTransientConnectionException overdue() {
		return new SQLTransientConnectionException("No connection became free before the response was due");
	}

}
