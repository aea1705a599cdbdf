package dev.kartoteka.adapter.persistence.shared;

import java.sql.SQLException;
import java.util.List;

import dev.kartoteka.adapter.persistence.ReadReplica;

/** Reads from the replica, or from the database if the replica fails. */
final class ReplicaQueries implements ReadQueries {

	private final ReadReplica replica;

	private final AutocommitQueries database;

	ReplicaQueries(ReadReplica replica, AutocommitQueries database) {
		this.replica = replica;
		this.database = database;
	}

	@Override
	public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
		try {
			return AutocommitQueries.list(this.replica.connections(), sql, reader, parameters);
		}
		catch (SQLException ex) {
			this.replica.failed(ex);
			return this.database.list(sql, reader, parameters);
		}
	}

}
