package dev.kartoteka.bootstrap;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.bootstrap.postgresql.EmbeddedPostgres;
import dev.kartoteka.bootstrap.postgresql.TestDataFolder;
import dev.kartoteka.bootstrap.settings.DataFolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the program in a separate JVM each time. In a shared JVM another program might
 * log while logging is being configured, and print a second line.
 */
@Tag("slow")
@Tag("parallel")
@Order(1)
class StartRefusedTest {

	private static final String SECRET = "KARTOTEKA_JWT_SECRET";

	private static final String URL = "SPRING_DATASOURCE_URL";

	private static final String USERNAME = "SPRING_DATASOURCE_USERNAME";

	private static final String PASSWORD = "SPRING_DATASOURCE_PASSWORD";

	private static final String LONG = "0123456789012345678901234567890123456789";

	private static final String BEGINNING = "Kartoteka can't start: ";

	@TempDir
	static Path parent;

	private static DataFolder folder;

	/**
	 * The external database. Unlike the usual database of the tests, it requires a
	 * password.
	 */
	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void startDatabase() throws Exception {
		folder = DataFolder.open(TestDataFolder.withDatabaseIn(parent));
		postgres = EmbeddedPostgres.start(folder);
	}

	@AfterAll
	static void stopDatabase() {
		postgres.close();
		folder.close();
	}

	@Test
	void whereNoDatabaseAnswers() throws Exception {
		assertThat(refusal(Map.of(SECRET, LONG, URL, "jdbc:postgresql://127.0.0.1:1/kartoteka?password=hidden")))
			.isEqualTo("no database answers at jdbc:postgresql://127.0.0.1:1/kartoteka. "
					+ "Start it, or correct SPRING_DATASOURCE_URL.");
	}

	@Test
	void whereThePasswordIsWrong() throws Exception {
		assertThat(refusal(Map.of(SECRET, LONG, URL, postgres.url(), USERNAME, "kartoteka", PASSWORD, "guess")))
			.isEqualTo("the database at %s refuses the user or the password. ".formatted(postgres.url())
					+ "Correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
	}

	@Test
	void whereThePasswordIsMissing() throws Exception {
		assertThat(refusal(Map.of(SECRET, LONG, URL, postgres.url(), USERNAME, "kartoteka")))
			.contains("refuses the user or the password");
	}

	@Test
	void whereTheDatabaseIsUnknown() throws Exception {
		assertThat(refusal(Map.of(SECRET, LONG, URL, postgres.url() + "s", USERNAME, postgres.username(), PASSWORD,
				postgres.password())))
			.startsWith("there is no database at ");
	}

	@Test
	void whereTheUserMayMakeNoTables() throws Exception {
		try (Connection owner = TestDataFolder.connectAsSuperuser(postgres, folder.path());
				Statement statement = owner.createStatement()) {
			statement.execute("create role guest login password 'guest'");
		}
		assertThat(refusal(Map.of(SECRET, LONG, URL, postgres.url(), USERNAME, "guest", PASSWORD, "guest")))
			.isEqualTo("the database reports: ERROR: permission denied for schema public. "
					+ "Correct that and start Kartoteka again.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SQL_ASCII", "LATIN1" })
	void whereTheDatabaseIsNotInUtf8(String encoding) throws Exception {
		String name = "in_" + encoding.toLowerCase(Locale.ROOT);
		try (Connection owner = TestDataFolder.connectAsSuperuser(postgres, folder.path());
				Statement statement = owner.createStatement()) {
			statement.execute("create database %s template template0 encoding '%s' locale_provider libc locale 'C'"
				.formatted(name, encoding));
		}
		String url = postgres.url().replaceFirst("/kartoteka$", "/" + name);

		assertThat(
				refusal(Map.of(SECRET, LONG, URL, url, USERNAME, postgres.username(), PASSWORD, postgres.password())))
			.isEqualTo("the database at %s has the encoding %s. ".formatted(url, encoding)
					+ "Create one with the encoding UTF8 and set SPRING_DATASOURCE_URL to it.");
	}

	@Test
	void whereTheAddressIsNotOfPostgres() throws Exception {
		assertThat(refusal(Map.of(SECRET, LONG, URL, "jdbc:mysql://localhost/kartoteka")))
			.startsWith("SPRING_DATASOURCE_URL is not the address of a PostgreSQL database.");
	}

	@Test
	void whereAnExternalDatabaseComesWithoutSecret() throws Exception {
		assertThat(refusal(Map.of(URL, postgres.url()))).isEqualTo("KARTOTEKA_JWT_SECRET is not set. "
				+ "Set it to at least 32 random bytes, the same for all processes on this database.");
	}

	@Test
	void whereTheSecretIsShort() throws Exception {
		assertThat(refusal(Map.of(URL, postgres.url(), SECRET, "short")))
			.startsWith("the secret for tokens has 5 bytes. Set KARTOTEKA_JWT_SECRET ");
	}

	@Test
	void whereAPreviousSecretIsShort() throws Exception {
		assertThat(
				refusal(Map.of(SECRET, LONG, URL, postgres.url(), "KARTOTEKA_JWT_PREVIOUS_SECRETS", LONG + ",hidden")))
			.startsWith(
					"a previous secret for tokens has 6 bytes. Set each of KARTOTEKA_JWT_PREVIOUS_SECRETS to at least ")
			.doesNotContain("hidden");
	}

	@Test
	void whereHalfAStaffAccountIsGiven() throws Exception {
		assertThat(refusal(Map.of(SECRET, LONG, URL, postgres.url(), USERNAME, postgres.username(), PASSWORD,
				postgres.password(), "KARTOTEKA_ADMIN_USERNAME", "boss")))
			.isEqualTo("KARTOTEKA_ADMIN_PASSWORD is not set. Set it too, or unset KARTOTEKA_ADMIN_USERNAME.");
	}

	@Test
	void whereTheDataFolderCannotBeWritten() throws Exception {
		Path file = Files.createTempFile(parent, "not-a", "folder");

		assertThat(refusal(Map.of("KARTOTEKA_DATA_DIR", file.resolve("data").toString())))
			.isEqualTo("the data folder %s can't be written. ".formatted(file.resolve("data"))
					+ "Give this user the right to write there, or set KARTOTEKA_DATA_DIR to another folder.");
	}

	@Test
	void whereTheTilesOfMapsCannotBeShown() throws Exception {
		Path vectors = Files.write(parent.resolve("vectors.pmtiles"), vectorTiles());

		assertThat(refusal(Map.of(SECRET, LONG, URL, postgres.url(), USERNAME, postgres.username(), PASSWORD,
				postgres.password(), "KARTOTEKA_CONSOLE_MAP_TILES", vectors.toString())))
			.contains("kartoteka.console.map.tiles: %s has vector tiles. ".formatted(vectors)
					+ "Make an archive whose tiles are pictures.");
	}

	private static byte[] vectorTiles() {
		byte[] header = Arrays.copyOf("PMTiles\u0003".getBytes(StandardCharsets.UTF_8), 127);
		header[99] = 1;
		return header;
	}

	/** Returns the text of the only line that the program prints before it ends. */
	private static String refusal(Map<String, String> settings) throws Exception {
		Map<String, String> environment = new HashMap<>(settings);
		environment.put("LOGGING_LEVEL_DEV_KARTOTEKA", "warn");
		try (ChildProcess program = ChildProcess.kartoteka(environment)) {
			assertThat(program.awaitExit()).as(program.output()).isEqualTo(1);
			assertThat(program.output()).isEqualTo(program.errors());
			assertThat(program.errors().lines()).singleElement().asString().startsWith(BEGINNING);
			return program.errors().strip().substring(BEGINNING.length());
		}
	}

}
