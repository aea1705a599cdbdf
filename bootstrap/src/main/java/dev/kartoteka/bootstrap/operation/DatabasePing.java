package dev.kartoteka.bootstrap.operation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import dev.kartoteka.adapter.persistence.DatabaseFailures;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Connects to the database and runs a query, on a separate connection. A connection of
 * the pool would report a replica as down when all its connections are in use; removing
 * that replica from the load balancer would only add to the load of the others.
 */
final class DatabasePing implements Runnable {

	private static final String SECONDS_TO_WAIT = "2";

	private final JdbcConnectionDetails database;

	DatabasePing(JdbcConnectionDetails database) {
		this.database = database;
	}

	@Override
	public void run() {
		try (Connection connection = DriverManager.getConnection(this.database.getJdbcUrl(), properties());
				Statement statement = connection.createStatement()) {
			statement.execute("select 1");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(DatabaseFailures.describe(ex), ex);
		}
	}

	private Properties properties() {
		Properties properties = new Properties();
		properties.setProperty("ApplicationName", "kartoteka-health");
		properties.setProperty("connectTimeout", SECONDS_TO_WAIT);
		properties.setProperty("socketTimeout", SECONDS_TO_WAIT);
		if (this.database.getUsername() != null) {
			properties.setProperty("user", this.database.getUsername());
		}
		if (this.database.getPassword() != null) {
			properties.setProperty("password", this.database.getPassword());
		}
		return properties;
	}

}
