package dev.kartoteka.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.bootstrap.postgresql.TestDataFolder;
import dev.kartoteka.domain.ports.RunningTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("slow")
@Tag("parallel")
@Order(1)
class KartotekaProcessTest {

	private static final Pattern LISTENS = Pattern.compile("API: +(http://localhost:[0-9]+)");

	private static final Pattern DOCUMENTATION = Pattern.compile("Documentation: (http://localhost:[0-9]+/\\S+)");

	private static final Pattern HEALTH = Pattern.compile("Health: +(http://localhost:[0-9]+/\\S+)");

	private static final String STARTED = "First steps:";

	@TempDir
	Path parent;

	@Test
	void stopsItsDatabaseWhenStoppedAndRecoversWhenKilled() throws Exception {
		Path folder = TestDataFolder.in(this.parent);
		Path emails = folder.resolve("letters");
		Map<String, String> environment = Map.of("KARTOTEKA_DATA_DIR", folder.toString());
		Map<String, String> slowly = Map.of("KARTOTEKA_DATA_DIR", folder.toString(), "KARTOTEKA_LETTERS_INTERVAL",
				"1d");
		try (ChildProcess killed = ChildProcess.kartoteka(slowly)) {
			killed.awaitOutput(STARTED);
			assertThat(killed.output()).contains("letters are not sent but put into " + emails.toAbsolutePath());
			register("alice@example.org", killed.output());
			showsItsDocumentation(killed.output());
			assertThat(killed.output()).containsPattern("(?m)^  Username: admin$")
				.containsPattern("(?m)^  Password: \\S{20}$");
			refusesToShareTheFolder(environment, folder);
			killed.kill();
		}
		assertThat(emails).as("it died before the letter went out").doesNotExist();
		long leftBehind = TestDataFolder.serverNumber(folder);
		String secret = Files.readString(folder.resolve("jwt-secret"));

		Map<String, String> withPassword = Map.of("KARTOTEKA_DATA_DIR", folder.toString(), "KARTOTEKA_ADMIN_PASSWORD",
				"correct-Horse-8");
		try (ChildProcess next = ChildProcess.kartoteka(withPassword)) {
			next.awaitOutput(STARTED);
			assertThat(next.output()).contains("KARTOTEKA_ADMIN_PASSWORD is ignored").doesNotContain("correct-Horse-8");
			assertThat(TestDataFolder.serverNumber(folder)).isNotEqualTo(leftBehind);
			next.awaitOutput("A letter was put into ");
			try (Stream<Path> files = Files.list(emails)) {
				assertThat(files).singleElement()
					.satisfies((file) -> assertThat(file).content().contains("To: alice@example.org"));
			}
			TestDataFolder.awaitQuiet(folder);
			next.terminate();
			assertThat(next.awaitExit()).isEqualTo(128 + 15);
		}
		assertThat(TestDataFolder.hasServer(folder)).isFalse();
		assertThat(Files.readString(folder.resolve("jwt-secret"))).isEqualTo(secret);
		assertThat(Files.readString(folder.resolve("postgresql.log"))).as("the pool was closed before the server")
			.contains("database system is shut down")
			.doesNotContain("terminating connection");
	}

	private static void register(String email, String output) throws Exception {
		Matcher address = LISTENS.matcher(output);
		assertThat(address.find()).as(output).isTrue();
		HttpRequest registration = HttpRequest.newBuilder(URI.create(address.group(1) + "/auth/users/"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"email\":\"%s\",\"password\":\"correct-Horse-7\"}".formatted(email)))
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			assertThat(http.send(registration, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
		}
	}

	private static void showsItsDocumentation(String output) throws Exception {
		Matcher page = DOCUMENTATION.matcher(output);
		assertThat(page.find()).as(output).isTrue();
		HttpRequest request = HttpRequest.newBuilder(URI.create(page.group(1))).header("Accept", "text/html").build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("Kartoteka");
		}
	}

	private static void refusesToShareTheFolder(Map<String, String> environment, Path folder) throws Exception {
		try (ChildProcess second = ChildProcess.kartoteka(environment)) {
			assertThat(second.awaitExit()).isEqualTo(1);
			assertThat(second.output().strip())
				.isEqualTo("Kartoteka can't start: the data folder %s is in use by another Kartoteka process. "
					.formatted(folder) + "Stop that one, or set KARTOTEKA_DATA_DIR to another folder.");
		}
	}

	@Test
	void startsItsDatabaseAgainWhenThatWasKilledAndNotWhenTheProgramStops() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		try (ChildProcess program = ChildProcess.kartoteka(Map.of("KARTOTEKA_DATA_DIR", folder.toString()))) {
			program.awaitOutput(STARTED);
			Path control = folder.resolve("postgresql/global/pg_control");
			Path moved = folder.resolve("pg_control");
			Files.move(control, moved);
			ProcessHandle server = ProcessHandle.of(TestDataFolder.serverNumber(folder)).orElseThrow();
			assertThat(server.destroyForcibly()).isTrue();
			program.awaitOutput("The embedded PostgreSQL does not work: it has stopped and is started again");
			Thread.sleep(Duration.ofSeconds(10));
			assertThat(readiness(program)).isEqualTo(503);
			assertThat(TestDataFolder.hasServer(folder)).isFalse();

			Files.move(moved, control);
			RunningTime sincePossible = RunningTime.begin();
			while (!TestDataFolder.hasServer(folder)) {
				assertThat(sincePossible.running()).as(program.output()).isLessThan(Duration.ofSeconds(5));
				Thread.sleep(20);
			}
			program.awaitOutput("The embedded PostgreSQL works again");
			await().atMost(Duration.ofSeconds(60)).until(() -> statusOf(listOf(program)) == 200);

			assertThat(readiness(program)).isEqualTo(200);
			assertThat(program.output().lines().filter((line) -> line.contains("The embedded PostgreSQL"))).hasSize(2)
				.last()
				.asString()
				.endsWith("The embedded PostgreSQL works again");
			assertThat(program.output().lines().filter((line) -> line.startsWith("\tat "))).isEmpty();
			long restarted = TestDataFolder.serverNumber(folder);
			program.terminate();
			ProcessHandle.of(restarted).ifPresent(ProcessHandle::destroyForcibly);
			assertThat(program.awaitExit()).isEqualTo(128 + 15);
		}
		assertThat(TestDataFolder.hasServer(folder)).isFalse();
	}

	private static URI listOf(ChildProcess program) throws IOException {
		Matcher address = LISTENS.matcher(program.output());
		assertThat(address.find()).as(program.output()).isTrue();
		return URI.create(address.group(1) + "/api/v1/districts/");
	}

	private static int readiness(ChildProcess program) throws Exception {
		Matcher address = HEALTH.matcher(program.output());
		assertThat(address.find()).as(program.output()).isTrue();
		return statusOf(URI.create(address.group(1) + "/readiness"));
	}

	private static int statusOf(URI address) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).statusCode();
		}
	}

	@Test
	void endsWithOneLineWhenThePortIsBusy() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.ofLiteral("0.0.0.0"));
				ChildProcess program = ChildProcess.kartoteka(Map.of("KARTOTEKA_DATA_DIR", folder.toString(),
						"SERVER_PORT", String.valueOf(busy.getLocalPort()), "LOGGING_LEVEL_DEV_KARTOTEKA", "warn"))) {
			assertThat(program.awaitExit()).isEqualTo(1);
			assertThat(program.output().strip()).isEqualTo(
					"Kartoteka can't start: port %d is already in use. Stop the other program, or set SERVER_PORT to another port."
						.formatted(busy.getLocalPort()));
		}
		assertThat(TestDataFolder.hasServer(folder)).isFalse();
	}

	@Test
	void endsWithOneLineWhenTheManagementPortIsBusy() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.ofLiteral("0.0.0.0"));
				ChildProcess program = ChildProcess
					.kartoteka(Map.of("KARTOTEKA_DATA_DIR", folder.toString(), "MANAGEMENT_SERVER_PORT",
							String.valueOf(busy.getLocalPort()), "LOGGING_LEVEL_DEV_KARTOTEKA", "warn"))) {
			assertThat(program.awaitExit()).isEqualTo(1);
			assertThat(program.output().strip()).isEqualTo(
					"Kartoteka can't start: port %d is already in use. Stop the other program, or set MANAGEMENT_SERVER_PORT to another port."
						.formatted(busy.getLocalPort()));
		}
		assertThat(TestDataFolder.hasServer(folder)).isFalse();
	}

}
