package dev.kartoteka.bootstrap.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.Kartoteka;
import dev.kartoteka.bootstrap.start.FirstStaffAccount;
import dev.kartoteka.bootstrap.start.StartFailure;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("slow")
class DatabaseConfigurationTest {

	@TempDir
	Path parent;

	@Test
	void anExternalDatabaseIsAllThatIsNeeded() throws SQLException {
		Path folder = this.parent.resolve("data");
		Database database = TestPostgres.freshDatabase();
		giveTimeoutTo(database);
		try (ConfigurableApplicationContext context = start(database, folder)) {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);

			assertThat(responses(jdbc, "show statement_timeout", "show lock_timeout")).containsExactly("4s", "2s");
			assertThat(responses(jdbc, "select statement_timeout from migration")).as("migrations take their time")
				.containsExactly("0");
			assertThat(responses(jdbc, "select count(*) from pg_class where relname = 'databasechangeloglock'"))
				.as("Liquibase's own lock survives a crash")
				.containsExactly("0");
			assertThat(context.getBeanProvider(FirstStaffAccount.class).getIfAvailable()).isNull();
		}
		assertThat(Files.exists(folder)).isFalse();
	}

	/** As behind a pooler, where the timeouts are set in the database. */
	private static void giveTimeoutTo(Database database) throws SQLException {
		String name = database.url().substring(database.url().lastIndexOf('/') + 1);
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute("alter database \"%s\" set statement_timeout = 3000".formatted(name));
		}
	}

	@Test
	void databasesOlderThanVersion14AreRefused() {
		assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> DatabaseCheck.requireVersion(13))
			.withMessage("the database is PostgreSQL 13. Use version 14 or newer.");
		assertThatCode(() -> DatabaseCheck.requireVersion(14)).doesNotThrowAnyException();
	}

	private static List<String> responses(JdbcTemplate jdbc, String... questions) {
		return List.of(questions).stream().map((question) -> jdbc.queryForObject(question, String.class)).toList();
	}

	private static ConfigurableApplicationContext start(Database database, Path folder) {
		return SpringApplication.run(Kartoteka.class, "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password(), "--kartoteka.data-dir=" + folder,
				"--kartoteka.jwt-secret=0123456789012345678901234567890123456789", "--server.port=0",
				"--management.server.port=0", "--spring.liquibase.change-log=classpath:start/changelog.yaml");
	}

}
