package dev.kartoteka.adapter.persistence.shared;

import dev.kartoteka.adapter.persistence.CallerWrites;
import dev.kartoteka.adapter.persistence.ReadReplica;

import org.springframework.stereotype.Component;

/**
 * Decides where a list is read: from the read replica if it has what the caller has
 * written, otherwise from the database itself. Only methods that return a list may ask,
 * as the architecture rules check.
 */
@Component
public class ListQueries {

	private final AutocommitQueries database;

	private final ReplicaQueries replicaQueries;

	private final ReadReplica replica;

	private final CallerWrites writes;

	ListQueries(AutocommitQueries database, ReadReplica replica, CallerWrites writes) {
		this.database = database;
		this.replicaQueries = new ReplicaQueries(replica, database);
		this.replica = replica;
		this.writes = writes;
	}

	/**
	 * Decides once for a whole list: its later parts are not older than its first one.
	 */
	public ReadQueries forList() {
		return (this.replica.isConfigured() && this.replica.hasAllBefore(this.writes.settled())) ? this.replicaQueries
				: this.database;
	}

}
