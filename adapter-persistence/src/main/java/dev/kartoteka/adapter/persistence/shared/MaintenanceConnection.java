package dev.kartoteka.adapter.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

import dev.kartoteka.adapter.persistence.DatabaseFailures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection in autocommit mode for work on whole tables, which is too long for the
 * transaction of a use case. Not thread-safe.
 */
public final class MaintenanceConnection {

	private final Connection connection;

	private final JdbcClient jdbc;

	public MaintenanceConnection(Connection connection) {
		this.connection = connection;
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	public JdbcClient jdbc() {
		return this.jdbc;
	}

	/** Does some of the work in a transaction of its own. */
	public <T> T inTransaction(Supplier<T> work) {
		try {
			this.connection.setAutoCommit(false);
			try {
				T result = work.get();
				this.connection.commit();
				return result;
			}
			finally {
				this.connection.rollback();
				this.connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			throw DatabaseFailures.translate(ex, "maintenance");
		}
	}

}
