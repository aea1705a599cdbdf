package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.DatabaseFailures;
import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.fault.Subject;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Keeps trying to connect until the database is back. The thread of the pool that adds
 * connections would otherwise pause for five seconds after a failure, and requests would
 * be refused for that long after an outage. Until the first connection a failure is
 * thrown, since it ends the start.
 */
final class PatientDataSource extends DelegatingDataSource {

	private static final long FIRST_PAUSE = 50;

	private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toMillis();

	private final Supplier<FaultLog> faultLog;

	private final Runnable evictOthers;

	private volatile boolean connectedBefore;

	/**
	 * Creates a data source.
	 * @param evictOthers closes the other connections of the pool, which have broken too
	 */
	PatientDataSource(DataSource database, Supplier<FaultLog> faultLog, Runnable evictOthers) {
		super(database);
		this.faultLog = faultLog;
		this.evictOthers = evictOthers;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return connect(super::getConnection);
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return connect(() -> super.getConnection(username, password));
	}

	private Connection connect(Attempt attempt) throws SQLException {
		for (long pause = FIRST_PAUSE;; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
			try {
				Connection connection = attempt.connect();
				this.connectedBefore = true;
				if (pause > FIRST_PAUSE) {
					this.evictOthers.run();
					this.faultLog.get().restored(Subject.DATABASE);
				}
				return connection;
			}
			catch (SQLException ex) {
				if (!this.connectedBefore) {
					throw ex;
				}
				this.faultLog.get().failed(Subject.DATABASE, DatabaseFailures.describe(ex));
				if (isInterruptedWithin(pause)) {
					throw ex;
				}
			}
		}
	}

	/** The pool interrupts its threads when it closes. */
	private static boolean isInterruptedWithin(long pause) {
		try {
			Thread.sleep(pause);
			return false;
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	@FunctionalInterface
	private interface Attempt {

		Connection connect() throws SQLException;

	}

}
