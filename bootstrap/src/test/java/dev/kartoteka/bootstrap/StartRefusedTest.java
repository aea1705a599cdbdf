package dev.kartoteka.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.bootstrap.postgresql.EmbeddedPostgres;
import dev.kartoteka.bootstrap.postgresql.TestDataFolder;
import dev.kartoteka.bootstrap.settings.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTest {

	private static final String SECRET = "--kartoteka.jwt-secret=0123456789012345678901234567890123456789";

	@TempDir
	static Path parent;

	private static DataFolder folder;

	/**
	 * Plays the external database; unlike the tests' usual one it asks for a password.
	 */
	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void startDatabase() throws Exception {
		folder = DataFolder.open(TestDataFolder.in(parent));
		postgres = EmbeddedPostgres.start(folder);
	}

	@AfterAll
	static void stopDatabase() {
		postgres.close();
		folder.close();
	}

	@Test
	void whereNoDatabaseAnswers(CapturedOutput output) {
		start(SECRET, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/kartoteka?password=hidden");

		assertThat(line(output)).isEqualTo("no database answers at jdbc:postgresql://127.0.0.1:1/kartoteka. "
				+ "Start it, or correct SPRING_DATASOURCE_URL.");
	}

	@Test
	void whereThePasswordIsWrong(CapturedOutput output) {
		start(SECRET, "--spring.datasource.url=" + postgres.url(), "--spring.datasource.username=kartoteka",
				"--spring.datasource.password=guess");

		assertThat(line(output))
			.isEqualTo("the database at %s refuses the user or the password. ".formatted(postgres.url())
					+ "Correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
	}

	@Test
	void whereThePasswordIsMissing(CapturedOutput output) {
		start(SECRET, "--spring.datasource.url=" + postgres.url(), "--spring.datasource.username=kartoteka");

		assertThat(line(output)).contains("refuses the user or the password");
	}

	@Test
	void whereTheDatabaseIsUnknown(CapturedOutput output) {
		start(SECRET, "--spring.datasource.url=" + postgres.url() + "s", "--spring.datasource.username=kartoteka",
				"--spring.datasource.password=" + postgres.password());

		assertThat(line(output)).startsWith("the server has no database like the one in ");
	}

	@Test
	void whereTheAddressIsNotOfPostgres(CapturedOutput output) {
		start(SECRET, "--spring.datasource.url=jdbc:mysql://localhost/kartoteka");

		assertThat(line(output)).startsWith("SPRING_DATASOURCE_URL is not the address of a PostgreSQL database.");
	}

	@Test
	void whereAnExternalDatabaseComesWithoutSecret(CapturedOutput output) {
		start("--spring.datasource.url=" + postgres.url());

		assertThat(line(output)).isEqualTo("KARTOTEKA_JWT_SECRET is not set. "
				+ "Set it to at least 32 random bytes, the same for all processes on this database.");
	}

	@Test
	void whereTheSecretIsShort(CapturedOutput output) {
		start("--spring.datasource.url=" + postgres.url(), "--kartoteka.jwt-secret=short");

		assertThat(line(output)).startsWith("the secret for tokens has 5 bytes. Set KARTOTEKA_JWT_SECRET ");
	}

	@Test
	void whereAPreviousSecretIsShort(CapturedOutput output) {
		start(SECRET, "--spring.datasource.url=" + postgres.url(),
				"--kartoteka.jwt-previous-secrets=0123456789012345678901234567890123456789,hidden");

		assertThat(line(output))
			.startsWith(
					"a previous secret for tokens has 6 bytes. Set each of KARTOTEKA_JWT_PREVIOUS_SECRETS to at least ")
			.doesNotContain("hidden");
	}

	@Test
	void whereHalfAStaffAccountIsGiven(CapturedOutput output) {
		start(SECRET, "--spring.datasource.url=" + postgres.url(), "--spring.datasource.username=kartoteka",
				"--spring.datasource.password=" + postgres.password(), "--kartoteka.admin-username=boss");

		assertThat(line(output))
			.isEqualTo("KARTOTEKA_ADMIN_PASSWORD is not set. Set it too, or unset KARTOTEKA_ADMIN_USERNAME.");
	}

	@Test
	void whereTheDataFolderCannotBeWritten(CapturedOutput output) throws Exception {
		Path file = Files.createTempFile(parent, "not-a", "folder");

		start("--kartoteka.data-dir=" + file.resolve("data"));

		assertThat(line(output)).isEqualTo("the data folder %s can't be written. ".formatted(file.resolve("data"))
				+ "Give this user the right to write there, or set KARTOTEKA_DATA_DIR to another folder.");
	}

	private static void start(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--server.port=0", "--management.server.port=0", "--logging.level.dev.kartoteka=warn"));
		assertThatException()
			.isThrownBy(() -> SpringApplication.run(Kartoteka.class, all.toArray(String[]::new)).close());
	}

	private static String line(CapturedOutput output) {
		assertThat(output.getAll().lines().filter((line) -> !line.contains("Creating the database in "))).hasSize(1);
		assertThat(output.getErr()).startsWith("Kartoteka can't start: ");
		return output.getErr().strip().substring("Kartoteka can't start: ".length());
	}

}
