package dev.kartoteka.bootstrap.database;

import java.sql.SQLException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.persistence.DatabaseFailures;
import dev.kartoteka.bootstrap.background.BackgroundWork;

/** Compares the states of the database and of its read replica twice a second. */
final class ReplicaWatch extends BackgroundWork {

	private static final Duration INTERVAL = Duration.ofMillis(500);

	private static final Logger log = LoggerFactory.getLogger(ReplicaWatch.class);

	private final StreamingReplica replica;

	private final DatabaseAddress database;

	private final DatabaseAddress standby;

	ReplicaWatch(StreamingReplica replica, DatabaseAddress database, DatabaseAddress standby) {
		super("read-replica");
		this.replica = replica;
		this.database = database;
		this.standby = standby;
	}

	@Override
	protected void work() throws InterruptedException {
		if (!this.replica.isConfigured()) {
			return;
		}
		this.replica.connections();
		try (MonitoredServer primary = new MonitoredServer(this.database);
				MonitoredServer secondary = new MonitoredServer(this.standby)) {
			do {
				look(primary, secondary);
			}
			while (!stopsWithin(INTERVAL));
		}
		catch (SQLException ex) {
			log.debug("The connections do not close", ex);
		}
	}

	private void look(MonitoredServer primary, MonitoredServer secondary) {
		try {
			this.replica.found(primary.written());
		}
		catch (SQLException ex) {
			// An outage of the database is no fault of the replica, and is reported by
			// others.
			log.debug("The state of the database is unknown", ex);
		}
		try {
			this.replica.found(secondary.replayed());
		}
		catch (SQLException ex) {
			this.replica.isUnusable(DatabaseFailures.describe(ex));
		}
	}

}
