package dev.kartoteka.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.ports.RunningTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** All replicas share limits and sessions, and each rejects more work than it can do. */
@Tag("slow")
class ReplicasTest {

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static final String NO_SUCH_LOG_IN = """
			{"detail":"No active account found with the given credentials"}""";

	private final Store store = Replicas.store();

	@Test
	void endASessionEverywhereAtOnce() {
		this.store.person("ended");
		Consumer first = loggedIn("ended", Replicas.somebody());
		Consumer second = loggedIn("ended", Replicas.somebody().at(Replicas.other()));
		Response sessions = first.get("/auth/sessions/").is(200);
		assertThat(sessions.each("/current")).containsExactly("false", "true");
		assertThat(sessions.each("/address")).containsExactly(second.headers().get("X-Forwarded-For"),
				first.headers().get("X-Forwarded-For"));
		second.at(Replicas.one()).get("/auth/users/me/").is(200);

		first.delete("/auth/sessions/%s/".formatted(sessions.at("/0/id"))).isEmpty(204);

		second.get("/auth/users/me/").is(403, FORBIDDEN);
		second.at(Replicas.one()).get("/auth/users/me/").is(403, FORBIDDEN);
		first.at(Replicas.other()).get("/auth/users/me/").is(200);
	}

	@Test
	void shutAnAccountOutEverywhereAtOnce() {
		Person person = this.store.person("shut-out");
		Consumer before = loggedIn("shut-out", Replicas.somebody());
		Consumer staff = loggedIn(Program.STAFF_USERNAME, Replicas.somebody().at(Replicas.other()));

		staff.post("/auth/users/%d/deactivate/".formatted(person.id())).isEmpty(204);

		before.get("/auth/users/me/").is(403, FORBIDDEN);
		logIn("shut-out", Person.PASSWORD, Replicas.somebody()).is(401, NO_SUCH_LOG_IN);
		staff.post("/auth/users/%d/activate/".formatted(person.id())).isEmpty(204);
		before.get("/auth/users/me/").is(403, FORBIDDEN);
		loggedIn("shut-out", Replicas.somebody()).get("/auth/users/me/").is(200);
	}

	@Test
	void countFailuresTogether() {
		this.store.person("guessed");
		Consumer guesser = Replicas.somebody();
		logIn("guessed", "wrong", guesser).is(401, NO_SUCH_LOG_IN);
		logIn("Guessed", "wrong", guesser.at(Replicas.other())).is(401, NO_SUCH_LOG_IN);
		logIn("guessed", "wrong", guesser.at(Replicas.other())).is(401, NO_SUCH_LOG_IN);

		assertThrottled(logIn("guessed", Person.PASSWORD, guesser));
		assertThrottled(logIn("guessed", Person.PASSWORD, guesser.at(Replicas.other())));

		logIn("guessed@gmail.com", "wrong", guesser).is(401, NO_SUCH_LOG_IN);
		logIn("guessed@gmail.com", Person.PASSWORD, guesser.at(Replicas.other())).is(401, NO_SUCH_LOG_IN);

		logIn("somebody-else", "wrong", guesser).is(401, NO_SUCH_LOG_IN);
		logIn("guessed", Person.PASSWORD, Replicas.somebody()).is(200);
	}

	@Test
	void countUnknownNamesLikeAccounts() {
		Consumer guesser = Replicas.somebody();
		for (int i = 0; i < 3; i++) {
			logIn("nobody-at-all", "wrong", guesser).is(401, NO_SUCH_LOG_IN);
		}
		assertThrottled(logIn("Nobody-At-All", "wrong", guesser.at(Replicas.other())));
	}

	@Test
	void countRegistrationsAndLettersAndLogInsOfClientsTogether() {
		Consumer somebody = Replicas.somebody();
		for (int i = 0; i < 4; i++) {
			somebody.at((i % 2 == 0) ? Replicas.one() : Replicas.other()).post("/auth/users/").is(400);
		}
		assertThrottled(somebody.post("/auth/users/"));

		String wish = "{\"email\":\"spammed@example.org\"}";
		somebody.post("/auth/users/reset_password/", wish).isEmpty(204);
		somebody.at(Replicas.other()).post("/auth/users/resend_activation/", wish).isEmpty(204);
		assertThrottled(somebody.post("/auth/users/reset_password/", wish));

		this.store.client("Ann", "+79510020001");
		String wrong = "{\"phone\":\"8 951 002 00 01\",\"password\":\"wrong\"}";
		somebody.post("/clients/auth/token/", wrong).is(400, "{}");
		somebody.at(Replicas.other()).post("/clients/auth/token/", wrong).is(400, "{}");
		assertThrottled(somebody.post("/clients/auth/token/", wrong.replace("wrong", Person.PASSWORD)));
		Replicas.somebody().post("/clients/auth/token/", wrong.replace("wrong", Person.PASSWORD)).is(200);
	}

	@Test
	void letNobodyShutAnotherOut() {
		this.store.person("owner");
		Consumer home = Replicas.somebody();
		logIn("owner", Person.PASSWORD, home).is(200);

		int guesses = 0;
		while (logIn("owner", "guess", Replicas.somebody()).status() == 401) {
			guesses++;
			assertThat(guesses).isLessThan(9);
		}
		assertThat(guesses).isGreaterThan(5);

		assertThrottled(logIn("owner", "guess", Replicas.somebody().at(Replicas.other())));
		logIn("owner", Person.PASSWORD, home).is(200);
		logIn("owner", Person.PASSWORD, home.at(Replicas.other())).is(200);
	}

	@Test
	void believeNobodyButTheLastProxy() {
		Consumer guesser = Replicas.somebody();
		String own = guesser.headers().getOrDefault("X-Forwarded-For", "");
		for (int i = 0; i < 3; i++) {
			logIn("disguised", "wrong", guesser.from("203.0.113.%d, %s".formatted(i, own))).is(401);
		}
		assertThrottled(logIn("disguised", "wrong", guesser.from("203.0.113.9, " + own)));
	}

	@Test
	void sayUrlsAsTheyWereAskedFor() {
		this.store.person("linked");
		Consumer linked = loggedIn("linked", Replicas.somebody()).with("X-Forwarded-Proto", "https")
			.with("X-Forwarded-Host", "cards.example");
		loggedIn("linked", Replicas.somebody());
		assertThat(linked.get("/auth/sessions/?page_size=1").is(200).at("/next"))
			.isEqualTo("https://cards.example/auth/sessions/?page=2&page_size=1");
	}

	@Test
	void refuseLogInsRatherThanStandStill() throws Exception {
		this.store.person("patient");
		Queue<Response> responses = new ConcurrentLinkedQueue<>();
		Queue<Duration> others = new ConcurrentLinkedQueue<>();
		AtomicInteger usernames = new AtomicInteger();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> floods = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				floods.add(threads.submit(() -> {
					do {
						responses.add(logIn("flood-" + usernames.incrementAndGet(), "wrong", Replicas.somebody()));
					}
					while (others.size() < 3);
				}));
			}
			while (!floods.stream().allMatch(Future::isDone)) {
				RunningTime time = RunningTime.begin();
				Replicas.somebody().get("/api/v1/districts/").is(200);
				others.add(time.running());
			}
			for (Future<?> flood : floods) {
				flood.get();
			}
		}
		assertThat(responses).extracting(Response::status).contains(401, 503).containsOnly(401, 503);
		assertThat(responses).filteredOn((response) -> response.status() == 503)
			.allSatisfy((refused) -> refused.has("Retry-After", "2").is(503, """
					{"detail":"Service temporarily unavailable, try again later."}"""));
		assertThat(others).hasSizeGreaterThan(2)
			.allSatisfy((took) -> assertThat(took).isLessThan(Duration.ofSeconds(2)));
		logIn("patient", Person.PASSWORD, Replicas.somebody()).is(200);
	}

	private static void assertThrottled(Response response) {
		String seconds = response.is(429).requiredHeader("Retry-After");
		assertThat(Integer.parseInt(seconds)).isBetween(1, 3600);
		response.is(429,
				"{\"detail\":\"Request was throttled. Expected available in %s seconds.\"}".formatted(seconds));
	}

	@Test
	void workOffAnImportTogether() {
		Person importer = this.store.person("importer");
		long organization = this.store.organization(importer, "Imports");
		Consumer first = loggedIn("importer", Replicas.somebody());
		String file = "phone,name\n" + IntStream.range(0, 1500)
			.mapToObj((i) -> "+7%d,Name".formatted(9_200_000_000L + i))
			.collect(Collectors.joining("\n"));
		Response accepted = first
			.post("/clients/client-card-import-c/",
					Content.multipartWithFile("file", "cards.csv", file.getBytes(StandardCharsets.UTF_8),
							"organization", String.valueOf(organization), "mode", "create"))
			.is(202);

		Consumer second = first.at(Replicas.other());
		String progress = accepted.requiredHeader("Location");
		await().atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> !second.get(progress).is(200).at("/status").equals("running"));

		assertThat(second.get(progress).at("/created")).isEqualTo("1500");
		assertThat(this.store.number("select count(*) from client_card where organization_id = ?", organization))
			.isEqualTo(1500);
		assertThat(this.store.number("select count(*) from change where organization_id = ?", organization))
			.isEqualTo(1500);
	}

	@Test
	void giveTheSameAnswerToARepeatedRequest() {
		this.store.person("repeating");
		Consumer first = loggedIn("repeating", Replicas.somebody()).with("Idempotency-Key", "\"once\"");
		String body = "{\"name\":\"Repeated\",\"description\":\"Once\",\"address\":\"Arbat 1\"}";
		Response made = first.post("/organizations/organization-lc/", body).is(201);

		Response again = first.at(Replicas.other()).post("/organizations/organization-lc/", body).is(201);

		assertThat(again.has("Idempotent-Replayed", "true").body()).isEqualTo(made.body());
		assertThat(this.store.number("select count(*) from organization where name = 'Repeated'")).isEqualTo(1);
	}

	private static Consumer loggedIn(String username, Consumer somebody) {
		return somebody.bearing(logIn(username, Person.PASSWORD, somebody).is(200).at("/access"));
	}

	private static Response logIn(String username, String password, Consumer somebody) {
		return somebody.logIn(username, password);
	}

}
