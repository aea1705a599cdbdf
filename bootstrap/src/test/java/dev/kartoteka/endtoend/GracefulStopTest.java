package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.ChildProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** Stops a whole process during a request. The process writes its log as JSON. */
@Tag("slow")
class GracefulStopTest {

	private static final Pattern LISTENS = Pattern.compile("API: +(http://localhost:\\d+)");

	private static final Pattern HEALTH = Pattern.compile("(http://localhost:\\d+)/actuator");

	private static final int CARDS = 6000;

	/** For so long it is not ready and still serves. */
	private static final Duration PAUSE = Duration.ofSeconds(6);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void finishesWhatIsUnderWayAfterItHasCeasedToBeReady() throws Exception {
		Database database = TestPostgres.freshDatabase();
		try (ChildProcess process = ChildProcess.kartoteka(environment(database))) {
			process.awaitOutput("First steps:");
			Consumer anybody = Consumer.of(addressIn(LISTENS, process.output()));
			Consumer management = Consumer.of(addressIn(HEALTH, process.output()));
			Consumer alice = prepared(Store.of(database), anybody);
			management.get("/actuator/health/readiness").is(200);
			mistakeOfOurs(Store.of(database), anybody);

			try (SlowReader list = SlowReader.get(alice, "/clients/client-card-l/1/")) {
				list.readTo(1000);
				process.terminate();
				awaitUnready(management);
				alice.get("/clients/client-card-l/1/?page_size=1").is(200);
				awaitRefusal(alice);

				String body = list.readToTheEnd();

				assertThat(new JsonMapper().readTree(body)).as("the whole list").hasSize(CARDS);
			}
			assertThat(process.awaitExit()).isEqualTo(128 + 15);
			assertEveryLineIsJson(process.output());
		}
	}

	private static Map<String, String> environment(Database database) {
		return Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME", database.username(),
				"SPRING_DATASOURCE_PASSWORD", database.password(), "KARTOTEKA_JWT_SECRET", Program.JWT_SECRET,
				"KARTOTEKA_ADMIN_USERNAME", Program.STAFF_USERNAME, "KARTOTEKA_ADMIN_PASSWORD", Program.STAFF_PASSWORD,
				"KARTOTEKA_STOP_PAUSE", PAUSE.toSeconds() + "s", "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
	}

	private static URI addressIn(Pattern line, String output) {
		return URI.create(line.matcher(output).results().findFirst().orElseThrow().group(1));
	}

	private static Consumer prepared(Store store, Consumer anybody) {
		store.empty();
		store.organization(store.person("alice"), "Test");
		store.cards(1, CARDS);
		Response tokens = anybody.post("/auth/jwt/create/", """
				{"username":"alice","password":"%s"}""".formatted(Person.PASSWORD)).is(200);
		return anybody.bearing(tokens.at("/access"));
	}

	/** Causes an error that the log shows with the id of the request. */
	private static void mistakeOfOurs(Store store, Consumer anybody) {
		store.change("alter table district rename to lost");
		anybody.with("X-Request-ID", "the-lost-one").get("/api/v1/districts").is(500);
		store.change("alter table lost rename to district");
	}

	private static void awaitUnready(Consumer management) throws InterruptedException {
		long end = System.nanoTime() + PAUSE.toNanos();
		while (management.get("/actuator/health/readiness").status() != 503) {
			assertThat(System.nanoTime()).as("it stays ready").isLessThan(end);
			Thread.sleep(10);
		}
		management.get("/actuator/health/liveness").is(200);
	}

	/** Waits until new connections are refused, while the list is still being sent. */
	private static void awaitRefusal(Consumer alice) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (takesConnections(alice.program())) {
			assertThat(System.nanoTime()).as("it goes on taking requests").isLessThan(end);
			Thread.sleep(50);
		}
	}

	private static boolean takesConnections(URI address) {
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			return socket.isConnected();
		}
		catch (ConnectException _) {
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertEveryLineIsJson(String log) {
		List<JsonNode> lines = log.lines().map(new JsonMapper()::readTree).toList();
		assertThat(lines).hasSizeGreaterThan(4).allMatch((line) -> line.has("@timestamp") && line.has("message"));
		assertThat(lines.stream().filter((line) -> line.path("request_id").asString("").equals("the-lost-one")))
			.singleElement()
			.satisfies((line) -> assertThat(line.get("message").asString()).isEqualTo("GET /api/v1/districts/ failed"));
	}

}
