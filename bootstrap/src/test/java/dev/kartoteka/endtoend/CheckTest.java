package dev.kartoteka.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.ChildProcess;
import dev.kartoteka.bootstrap.Kartoteka;

import static org.assertj.core.api.Assertions.assertThat;

/** The command {@code check}, which finds what is wrong and changes nothing. */
@Tag("slow")
class CheckTest {

	private static final String SECRET = "0123456789012345678901234567890123456789";

	@TempDir
	private Path parent;

	@Test
	void findsNothingWrongWithoutAnySetting() throws Exception {
		Result result = check(Map.of("KARTOTEKA_DATA_DIR", this.parent.resolve("data").toString()));
		assertThat(result.lines()).anyMatch((line) -> line.matches("ok +Settings .*"))
			.anyMatch((line) -> line.matches("note +Database +A start creates one in the data folder.*"))
			.anyMatch((line) -> line.matches("note +Token secret +A start generates one in .*"))
			.anyMatch((line) -> line.matches("ok +Image store .*"))
			.endsWith("Nothing is wrong.");
		assertThat(result.exitCode()).isZero();
		assertThat(this.parent).as("nothing is created").isEmptyDirectory();
	}

	@Test
	void findsNothingWrongWithADatabaseThatIsStillEmpty() throws Exception {
		Database database = TestPostgres.emptyDatabase();
		Result result = check(external(database));
		assertThat(result.lines())
			.anyMatch((line) -> line.matches("ok +Database +PostgreSQL \\d+.* accepts the user\\."))
			.anyMatch((line) -> line.matches("note +Database +A start runs \\d\\d+ migrations\\."))
			.endsWith("Nothing is wrong.");
		assertThat(result.exitCode()).isZero();
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			assertThat(statement.executeQuery("select from pg_class where relname like 'databasechange%'").next())
				.as("nothing is created")
				.isFalse();
		}
	}

	@Test
	void knowsWhatIsDoneAlready() throws Exception {
		assertThat(check(external(Program.shared().database())).lines())
			.anyMatch((line) -> line.startsWith("ok     Database "))
			.noneMatch((line) -> line.contains("migrations"));
	}

	@Test
	void tellsEverythingThatIsWrongAtOnce() throws Exception {
		Path file = Files.createFile(this.parent.resolve("file"));
		Result result = check(Map.of("KARTOTEKA_DATA_DIR", file.resolve("data").toString(), "KARTOTEKA_LETTER_FROM",
				"kartoteka@example.org", "KARTOTEKA_TEXT_MESSAGES_TOTAL", "many", "SPRING_MAIL_HOST", "127.0.0.1",
				"SPRING_MAIL_PORT", "1", "KARTOTEKA_LETTERS_FROM", "kartoteka@example.org",
				"KARTOTEKA_LETTERS_LINK_BASE", "https://example.org/", "SPRING_DATASOURCE_URL",
				"jdbc:postgresql://127.0.0.1:1/kartoteka", "KARTOTEKA_JWT_SECRET", "short",
				"KARTOTEKA_CONSOLE_MAP_TILES", this.parent.resolve("city.pmtiles").toString()));
		assertThat(result.lines())
			.anyMatch((line) -> line.matches("wrong +Settings .*kartoteka\\.text-messages\\.total.*"))
			.anyMatch((line) -> line.matches("wrong +Settings +KARTOTEKA_LETTER_FROM is no setting\\..*"))
			.anyMatch((line) -> line
				.matches("wrong +Settings .*kartoteka\\.console\\.map\\.tiles: /.*/city\\.pmtiles is no file that.*"))
			.noneMatch((line) -> line.contains("KARTOTEKA_CONSOLE_MAP_TILES is no setting"))
			.anyMatch((line) -> line.matches("wrong +Token secret +The secret for tokens has 5 bytes\\..*"))
			.anyMatch((line) -> line.matches("wrong +Data folder .* can't be written\\..*"))
			.anyMatch((line) -> line.matches("wrong +Image store .*"))
			.anyMatch((line) -> line.matches("wrong +Database +No database answers at .*"))
			.anyMatch((line) -> line.matches("wrong +Emails .*"));
		assertThat(result.exitCode()).isEqualTo(1);
	}

	@Test
	void tellsThatADatabaseIsOfNoUse() throws Exception {
		Database database = TestPostgres.freshDatabase();
		Map<String, String> settings = external(database);
		execute(database, "alter database %s set default_transaction_read_only = on".formatted(nameOf(database)));
		assertThat(check(settings).lines())
			.anyMatch((line) -> line.matches("wrong +Database +It accepts no changes\\..*"));

		settings.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/kartoteka");
		assertThat(check(settings).lines())
			.anyMatch((line) -> line.matches("wrong +Database +No database answers at jdbc:postgresql://127.*"));
	}

	private Map<String, String> external(Database database) {
		return new HashMap<>(Map.of("KARTOTEKA_DATA_DIR", this.parent.toString(), "KARTOTEKA_JWT_SECRET", SECRET,
				"SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME", database.username(),
				"SPRING_DATASOURCE_PASSWORD", database.password()));
	}

	private static String nameOf(Database database) {
		return database.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
	}

	private static void execute(Database database, String command) throws SQLException {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(command);
		}
	}

	private static Result check(Map<String, String> settings) throws Exception {
		try (ChildProcess program = ChildProcess.run(Kartoteka.class, settings, "check")) {
			int exitCode = program.awaitExit();
			return new Result(exitCode, program.output().lines().toList());
		}
	}

	private record Result(int exitCode, List<String> lines) {
	}

}
