package dev.kartoteka.bootstrap.operation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Asks the database for a sign of life, on a connection made for that. One of the pool
 * would not do: a replica whose connections are all in use is busy, and taking it away
 * from its load balancer would only make the others busier.
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
			throw new IllegalStateException("SQL state " + ex.getSQLState(), ex);
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
