package dev.kartoteka.bootstrap.database;

import java.sql.SQLException;

import dev.kartoteka.bootstrap.database.MonitoredServer.Replayed;
import dev.kartoteka.bootstrap.database.MonitoredServer.Written;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.Environment;

/**
 * What a start would find at the read replica.
 *
 * @param standby whether it is a standby at all
 * @param ofDatabase whether it is a copy of the database
 * @param bytesBehind how much of the write-ahead log it has not replayed
 */
public record ReplicaState(boolean standby, boolean ofDatabase, long bytesBehind) {

	/**
	 * Reads the state of both servers and changes nothing.
	 * @param url the address of the replica
	 * @throws dev.kartoteka.bootstrap.start.StartFailure if a start would refuse it
	 */
	public static ReplicaState of(String url, DataSourceProperties properties, Environment settings)
			throws SQLException {
		ReplicaConfiguration.requireUsable(url, settings);
		DatabaseAddress database = DatabaseAddress.of(properties);
		DatabaseAddress replica = database.at(url);
		try (MonitoredServer primary = new MonitoredServer(database);
				MonitoredServer secondary = new MonitoredServer(replica)) {
			Written written = primary.written();
			Replayed replayed = secondary.replayed();
			return new ReplicaState(replayed.standby(), replayed.cluster() == written.cluster(),
					Math.max(0, written.position() - replayed.position()));
		}
	}

}
