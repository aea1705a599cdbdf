package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.bootstrap.start.StartFailure;

import org.springframework.core.env.Environment;

/**
 * Tries the external database first, so that a wrong setting is reported in one line
 * instead of by the pool, the migration and the mapping in turn.
 */
final class DatabaseCheck {

	private static final int OLDEST_VERSION = 14;

	private static final String ENCODING = "UTF8";

	private static final int SECONDS_TO_WAIT = 5;

	/** A timeout that no database has by itself, in milliseconds. */
	private static final String MARK = "4321";

	private static final String SET_POOLER = "Set KARTOTEKA_DATABASE_POOLER=true, or SPRING_DATASOURCE_URL to the server itself.";

	private static final Logger logger = LoggerFactory.getLogger(DatabaseCheck.class);

	private DatabaseCheck() {
	}

	/**
	 * Checks the database.
	 * @throws StartFailure if Kartoteka cannot use it
	 */
	static void check(DatabaseAddress database, Environment settings) {
		if (expectsPooler(settings)) {
			checkThroughPooler(database, settings.getProperty("spring.liquibase.url", ""));
		}
		else {
			check(database);
		}
	}

	static boolean expectsPooler(Environment settings) {
		return settings.getProperty("kartoteka.database-pooler", Boolean.class, false);
	}

	/** Checks a database that Kartoteka reaches without a pooler. */
	static void check(DatabaseAddress database) {
		requirePostgres(database);
		Properties properties = database.connectionProperties(SECONDS_TO_WAIT);
		properties.setProperty("options", "-c statement_timeout=" + MARK);
		try (Connection connection = DriverManager.getConnection(database.url(), properties)) {
			if (!database.hasOptions() && !setting("statement_timeout", connection).equals(MARK)) {
				throw new StartFailure("the pooler at %s ignores the timeouts of Kartoteka, which are startup options."
					.formatted(database.withoutParameters()), SET_POOLER);
			}
			check(database, connection);
		}
		catch (SQLException ex) {
			throw explain(database, ex);
		}
	}

	/**
	 * Checks a database that Kartoteka reaches through a pooler.
	 * @param migrationUrl the address of the server itself; empty if it is missing
	 */
	static void checkThroughPooler(DatabaseAddress database, String migrationUrl) {
		requirePostgres(database);
		if (migrationUrl.isBlank()) {
			throw new StartFailure("migrations need the database server itself, and %s is a pooler."
				.formatted(database.withoutParameters()), "Set SPRING_LIQUIBASE_URL to the address of the server.");
		}
		try (Connection connection = database.connect(SECONDS_TO_WAIT)) {
			if (setting("statement_timeout", connection).equals("0")) {
				logger.warn("Statements have no timeout in the database. Set it for the user that the pooler logs in "
						+ "with: alter role … in database … set statement_timeout = '4s'; see docs/operations.md.");
			}
			check(database, connection);
		}
		catch (SQLException ex) {
			throw explain(database, ex);
		}
	}

	private static void requirePostgres(DatabaseAddress database) {
		if (!database.url().startsWith("jdbc:postgresql:")) {
			throw new StartFailure("SPRING_DATASOURCE_URL is not the address of a PostgreSQL database.",
					"Set it to an address like jdbc:postgresql://host:5432/database.");
		}
	}

	private static void check(DatabaseAddress database, Connection connection) throws SQLException {
		requireVersion(connection.getMetaData().getDatabaseMajorVersion());
		requireEncoding(database, setting("server_encoding", connection));
	}

	static void requireVersion(int version) {
		if (version < OLDEST_VERSION) {
			throw new StartFailure("the database is PostgreSQL %d.".formatted(version),
					"Use version %d or newer.".formatted(OLDEST_VERSION));
		}
	}

	/** Returns a setting of the server in its unit, such as milliseconds. */
	private static String setting(String name, Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement
					.executeQuery("select setting from pg_settings where name = '" + name + "'")) {
			result.next();
			return result.getString(1);
		}
	}

	private static void requireEncoding(DatabaseAddress database, String encoding) {
		if (!encoding.equals(ENCODING)) {
			throw new StartFailure(
					"the database at %s has the encoding %s.".formatted(database.withoutParameters(), encoding),
					"Create one with the encoding %s and set SPRING_DATASOURCE_URL to it.".formatted(ENCODING));
		}
	}

	private static StartFailure explain(DatabaseAddress database, SQLException failure) {
		String address = database.withoutParameters();
		if (String.valueOf(failure.getMessage()).contains("unsupported startup parameter")) {
			return new StartFailure("the pooler at %s refuses: %s.".formatted(address, failure.getMessage()),
					SET_POOLER, failure);
		}
		return switch (Objects.requireNonNullElse(failure.getSQLState(), "")) {
			case "08001", "08006" -> new StartFailure("no database answers at %s.".formatted(address),
					"Start it, or correct SPRING_DATASOURCE_URL.", failure);
			case "08004", "28000", "28P01" ->
				new StartFailure("the database at %s refuses the user or the password.".formatted(address),
						"Correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.", failure);
			case "3D000" -> new StartFailure("there is no database at %s.".formatted(address),
					"Create it, or correct SPRING_DATASOURCE_URL.", failure);
			default -> new StartFailure("the database at %s refuses: %s.".formatted(address, failure.getMessage()),
					"Correct SPRING_DATASOURCE_URL or the database.", failure);
		};
	}

}
