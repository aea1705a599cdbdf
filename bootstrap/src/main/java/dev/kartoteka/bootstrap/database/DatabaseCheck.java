package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

import dev.kartoteka.bootstrap.start.StartFailure;

/**
 * Tries the external database before pool, migration and mapping each fail in their own
 * words.
 */
final class DatabaseCheck {

	private static final int OLDEST_VERSION = 14;

	private static final String SECONDS_TO_WAIT = "5";

	private DatabaseCheck() {
	}

	static void check(DatabaseAddress database) {
		if (!database.url().startsWith("jdbc:postgresql:")) {
			throw new StartFailure("SPRING_DATASOURCE_URL is not the address of a PostgreSQL database.",
					"It looks like jdbc:postgresql://host:5432/database.");
		}
		try (Connection connection = DriverManager.getConnection(database.url(), properties(database))) {
			requireVersion(connection.getMetaData().getDatabaseMajorVersion());
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
					"Kartoteka needs version %d or newer.".formatted(OLDEST_VERSION));
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
			case "3D000" -> new StartFailure("the server has no database like the one in %s.".formatted(address),
					"Create it, or correct SPRING_DATASOURCE_URL.", failure);
			default -> new StartFailure("the database at %s refuses: %s.".formatted(address, failure.getMessage()),
					"Correct SPRING_DATASOURCE_URL or the database.", failure);
		};
	}

}
