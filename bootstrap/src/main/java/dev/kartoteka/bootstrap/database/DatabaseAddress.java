package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The address of the database. Everything that connects depends on this bean, so the
 * database is ready before anything connects.
 */
record DatabaseAddress(String url, @Nullable String username,
		@Nullable String password) implements JdbcConnectionDetails {

	static DatabaseAddress of(DataSourceProperties properties) {
		return new DatabaseAddress(properties.determineUrl(), properties.getUsername(), properties.getPassword());
	}

	@Override
	public String getJdbcUrl() {
		return this.url;
	}

	@Override
	public @Nullable String getUsername() {
		return this.username;
	}

	@Override
	public @Nullable String getPassword() {
		return this.password;
	}

	/** Returns user and password, as far as they are set. */
	Properties connectionProperties() {
		Properties properties = new Properties();
		if (this.username != null) {
			properties.setProperty("user", this.username);
		}
		if (this.password != null) {
			properties.setProperty("password", this.password);
		}
		return properties;
	}

	/** Likewise, and neither connecting nor any answer takes longer. */
	Properties connectionProperties(int secondsToWait) {
		Properties properties = connectionProperties();
		String seconds = Integer.toString(secondsToWait);
		properties.setProperty("connectTimeout", seconds);
		properties.setProperty("loginTimeout", seconds);
		properties.setProperty("socketTimeout", seconds);
		return properties;
	}

	/** Returns the address of another server that has the same users and passwords. */
	DatabaseAddress at(String otherUrl) {
		return new DatabaseAddress(otherUrl, this.username, this.password);
	}

	@Override
	public String toString() {
		return "DatabaseAddress[" + withoutParameters() + "]";
	}

	boolean hasOptions() {
		return hasOptions(this.url);
	}

	/** Returns whether the URL sets startup options, which replace all others. */
	static boolean hasOptions(String url) {
		return url.matches(".*[?&]options=.*");
	}

	/** Connects without the pool. */
	Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, connectionProperties());
	}

	/** Connects without the pool. Neither that nor any answer takes longer. */
	Connection connect(int secondsToWait) throws SQLException {
		return DriverManager.getConnection(this.url, connectionProperties(secondsToWait));
	}

	/** Returns the URL without its parameters, which may contain a password. */
	String withoutParameters() {
		return this.url.replaceFirst("\\?.*", "");
	}

}
