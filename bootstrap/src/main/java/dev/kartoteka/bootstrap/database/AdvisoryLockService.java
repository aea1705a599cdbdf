package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import org.jspecify.annotations.Nullable;

/**
 * Lets one program migrate a database at a time, by an advisory lock, which PostgreSQL
 * releases when its holder dies. Liquibase's own lock is a row in a table: a killed
 * program leaves it locked for ever.
 */
public class AdvisoryLockService implements LockService {

	/** Any number that no other program on the same database uses. */
	private static final long KEY = 0x6b6172746f74656bL;

	private static final Duration PAUSE = Duration.ofMillis(200);

	private @Nullable Database database;

	private Duration waitTime = Duration.ofMinutes(10);

	private boolean held;

	@Override
	public int getPriority() {
		return PRIORITY_DATABASE;
	}

	@Override
	public boolean supports(Database database) {
		return database instanceof PostgresDatabase && database.getConnection() instanceof JdbcConnection;
	}

	@Override
	public void setDatabase(Database database) {
		this.database = database;
	}

	@Override
	public void setChangeLogLockWaitTime(long minutes) {
		this.waitTime = Duration.ofMinutes(minutes);
	}

	@Override
	public void setChangeLogLockRecheckTime(long seconds) {
	}

	@Override
	public boolean hasChangeLogLock() {
		return this.held;
	}

	// Polls, since a waiting statement would block "create index concurrently".
	@Override
	public void waitForLock() throws LockException {
		long deadline = System.nanoTime() + this.waitTime.toNanos();
		while (!acquireLock()) {
			if (System.nanoTime() > deadline) {
				throw new LockException("Another program has held the migration lock for " + this.waitTime);
			}
			Scope.getCurrentScope().getLog(getClass()).fine("Waiting for another program's migration");
			pause();
		}
	}

	private static void pause() throws LockException {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LockException(ex);
		}
	}

	@Override
	public boolean acquireLock() throws LockException {
		if (!this.held) {
			this.held = query("select pg_try_advisory_lock(%d)");
		}
		return this.held;
	}

	@Override
	public void releaseLock() throws LockException {
		if (this.held) {
			query("select pg_advisory_unlock(%d)");
			this.held = false;
		}
	}

	private boolean query(String sql) throws LockException {
		if (this.database == null || !(this.database.getConnection() instanceof JdbcConnection jdbc)) {
			throw new LockException("There is no JDBC connection to lock the database with");
		}
		Connection connection = jdbc.getUnderlyingConnection();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql.formatted(KEY))) {
			boolean result = rows.next() && rows.getBoolean(1);
			this.database.commit();
			return result;
		}
		catch (SQLException | DatabaseException ex) {
			throw new LockException(ex);
		}
	}

	@Override
	public DatabaseChangeLogLock[] listLocks() {
		return new DatabaseChangeLogLock[0];
	}

	@Override
	public void forceReleaseLock() throws LockException {
		releaseLock();
	}

	@Override
	public void reset() {
		this.held = false;
	}

	@Override
	public void init() {
	}

	@Override
	public void destroy() {
		reset();
	}

}
