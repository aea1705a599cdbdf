package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

import dev.kartoteka.bootstrap.start.StartFailure;

/**
 * Tries the external database first, so that a wrong setting is reported in one line
 * instead of by the pool, the migration and the mapping in turn.
 */
final class DatabaseCheck {

	private static final int OLDEST_VERSION = 14;

	private static final String ENCODING = "UTF8";

	private static final String SECONDS_TO_WAIT = "5";

	private DatabaseCheck() {
	}

	static void check(DatabaseAddress database) {
		if (!database.url().startsWith("jdbc:postgresql:")) {
			throw new StartFailure("SPRING_DATASOURCE_URL is not the address of a PostgreSQL database.",
					"Set it to an address like jdbc:postgresql://host:5432/database.");
		}
		try (Connection connection = DriverManager.getConnection(database.url(), properties(database))) {
			requireVersion(connection.getMetaData().getDatabaseMajorVersion());
			requireEncoding(database, encodingOf(connection));
		}
		catch (SQLException ex) {
			throw explain(database, ex);
		}
	}

	private static Properties properties(DatabaseAddress database) {
		Properties properties = new Properties();
		if (database.username() != null) {
			properties.setProperty("user", database.username());
		}
		if (database.password() != null) {
			properties.setProperty("password", database.password());
		}
		properties.setProperty("connectTimeout", SECONDS_TO_WAIT);
		properties.setProperty("loginTimeout", SECONDS_TO_WAIT);
		properties.setProperty("socketTimeout", SECONDS_TO_WAIT);
		return properties;
	}

	static void requireVersion(int version) {
		if (version < OLDEST_VERSION) {
			throw new StartFailure("the database is PostgreSQL %d.".formatted(version),
					"Use version %d or newer.".formatted(OLDEST_VERSION));
		}
	}

	private static String encodingOf(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("show server_encoding")) {
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
