package dev.kartoteka.endtoend;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.domain.ports.RunningTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

/** What consumers notice when the database fails. */
@Tag("slow")
class FailureTest {

	private static final int POOL = 4;

	/** Six seconds, and what the watchdog and a busy machine add. */
	private static final Duration FIRST_BYTE = Duration.ofMillis(6500);

	private static final String LIST = "/clients/client-card-l/1/?page_size=1";

	private static Database database;

	private static TcpProxy proxy;

	private static Program program;

	private static Store store;

	private static Consumer anybody;

	private static Consumer alice;

	@BeforeAll
	static void startBehindAProxy() throws IOException {
		database = TestPostgres.freshDatabase();
		URI server = URI.create(database.url().substring("jdbc:".length()));
		proxy = new TcpProxy(server.getHost(), server.getPort());
		program = Program.start(
				new Database("jdbc:postgresql://localhost:" + proxy.port() + server.getPath(), database.username(),
						database.password()),
				"--spring.datasource.hikari.maximum-pool-size=" + POOL, "--kartoteka.passwords.max-wait=2s");
		store = Store.of(database);
		store.empty();
		anybody = Consumer.of(program.address());
		store.organization(store.person("alice"), "Test");
		store.card(1, "Ann", "+79510000001");
		alice = anybody.bearing(logIn().is(200).at("/access"));
	}

	@AfterAll
	static void stop() throws IOException {
		program.close();
		proxy.close();
	}

	@AfterEach
	void recoversByItself() throws InterruptedException {
		proxy.restore();
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (alice.get(LIST).status() != 200) {
			assertThat(System.nanoTime()).as("it recovers").isLessThan(end);
			Thread.sleep(50);
		}
	}

	@Test
	void withoutAFreeConnectionRequestsAreTurnedAwaySoonAndThoseThatNeedNoneAreServed() throws Exception {
		assertServedAtOnce();
		HikariDataSource pool = program.connectionPool();
		List<Connection> taken = new ArrayList<>();
		try {
			for (int i = 0; i < POOL; i++) {
				taken.add(pool.getConnection());
			}
			assertThat(program.connectionsInUse()).isEqualTo(POOL);
			List<CompletableFuture<Timed>> waiting = List.of(later(() -> alice.get(LIST)),
					later(() -> alice.patch("/clients/client-card-ud/1/", "{\"name\":\"Bob\"}")),
					later(() -> anybody.get("/api/v1/districts/")), later(FailureTest::logIn));
			RunningTime meanwhile = RunningTime.begin();
			assertServedAtOnce();
			assertThat(meanwhile.running()).as("while the others wait").isLessThan(waitForAConnection());
			for (CompletableFuture<Timed> request : waiting) {
				Timed timed = request.join();
				assertUnavailable(timed.response());
				timed.between(Duration.ofMillis(1500), Duration.ofMillis(3500));
			}
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
		assertThat(store.text("select name from client_card where id = 1")).isEqualTo("Ann");
	}

	/**
	 * Sends requests that need no database. One that waited for it would be answered with
	 * 503, after the time that a connection may take.
	 */
	private static void assertServedAtOnce() {
		List<Supplier<Response>> requests = List.of(() -> anybody.bearing("bad").get(LIST).is(401),
				() -> anybody.get(LIST).is(401), () -> anybody.get("/nothing").is(404),
				() -> anybody.post("/auth/users/", "{").is(400), () -> anybody.post("/auth/jwt/create/").is(400),
				() -> anybody.post("/clients/auth/token/").is(400, "{}"),
				() -> anybody.with("Accept", "text/html").get(LIST).is(406),
				() -> anybody.put("/auth/jwt/create/").is(405), () -> liveness().is(200));
		for (Supplier<Response> request : requests) {
			timed(request).within(waitForAConnection());
		}
	}

	@Test
	void aDatabaseThatStandsStillKeepsNobodyWaitingForLong() throws Exception {
		RunningTime.withoutPauses(this::requestsEndThoughTheDatabaseStandsStill);
	}

	private void requestsEndThoughTheDatabaseStandsStill() throws Exception {
		recoversByItself();
		Supplier<Response> change = () -> alice.patch("/clients/client-card-ud/1/", "{\"name\":\"Bob\"}");
		RunningTime time = RunningTime.begin();
		try (PileUp inTheMiddleOfAStatement = PileUp.behind(database, "select from client_card for update")) {
			inTheMiddleOfAStatement.join(change, change);
			proxy.stall();
			List<CompletableFuture<Timed>> requests = IntStream.range(0, 2 * POOL)
				.mapToObj((number) -> later((number % 2 == 0) ? change : () -> alice.get(LIST)))
				.toList();
			assertServedAtOnce();
			timed(FailureTest::readiness).within(waitForAConnection()).is(503);
			inTheMiddleOfAStatement.release().forEach(FailureTest::assertUnavailable);
			assertThat(time.passed()).isGreaterThan(Duration.ofSeconds(4));
			assertThat(time.running()).isLessThan(Duration.ofMillis(7500));
			for (CompletableFuture<Timed> request : requests) {
				Timed timed = request.join();
				assertUnavailable(timed.response());
				timed.between(Duration.ofMillis(1500), Duration.ofMillis(7500));
			}
		}
		assertThat(proxy.heldBack()).as("bytes held back").isPositive();
		assertThat(store.text("select name from client_card where id = 1")).isEqualTo("Ann");
	}

	/**
	 * Some requests stand in the middle of their transaction, others begin all the time.
	 */
	@Test
	void theFirstByteOfAResponseIsDueInSixSecondsHoweverManyStepsWait() throws Exception {
		RunningTime.withoutPauses(this::firstBytesComeInTimeThoughManyStepsWait);
	}

	private void firstBytesComeInTimeThoughManyStepsWait() throws Exception {
		recoversByItself();
		List<Supplier<Response>> kinds = List.of(FailureTest::issueCardOnce,
				() -> alice.patch("/auth/users/me/", "{\"name\":\"Alice\"}"), () -> alice.get(LIST),
				() -> anybody.get("/api/v1/districts/"), FailureTest::logIn,
				() -> alice.patch("/clients/client-card-ud/1/", "{\"name\":\"Bob\"}"));
		List<CompletableFuture<Timed>> requests = new ArrayList<>();
		try (PileUp inTheMiddle = PileUp.behind(database, "lock table client_card, account in exclusive mode")) {
			Supplier<Response> begun = () -> timed(kinds.get(0)).within(FIRST_BYTE);
			inTheMiddle.join(begun, begun, () -> timed(kinds.get(1)).within(FIRST_BYTE));
			proxy.stall();
			for (int i = 0; i < 100; i++) {
				requests.add(later(kinds.get(i % kinds.size())));
				Thread.sleep(100);
			}
			inTheMiddle.release().forEach(FailureTest::assertUnavailable);
		}
		for (CompletableFuture<Timed> request : requests) {
			assertUnavailable(request.join().within(FIRST_BYTE));
		}
		assertThat(proxy.heldBack()).as("bytes held back").isPositive();
		proxy.restore();
		assertThat(timeToSuccess()).isLessThan(Duration.ofSeconds(5));
	}

	private static Response issueCardOnce() {
		String key = UUID.randomUUID().toString();
		return alice.with("Idempotency-Key", key).post("/clients/client-card-c/", """
				{"name":"Eve","phone":"+79510000002","password":"%s","organization":1}""".formatted(Person.PASSWORD));
	}

	private static Duration timeToSuccess() throws InterruptedException {
		RunningTime time = RunningTime.begin();
		while (alice.get(LIST).status() != 200) {
			Thread.sleep(20);
		}
		return time.running();
	}

	@Test
	void thoseWhoWaitUntilARequestMayBeginAreAnsweredInTimeToo() throws Exception {
		RunningTime.withoutPauses(FailureTest::allOfACrowdAreAnsweredInTime);
	}

	private static void allOfACrowdAreAnsweredInTime() throws Exception {
		Supplier<Response> change = () -> alice.patch("/clients/client-card-ud/1/", "{\"name\":\"Bob\"}");
		List<CompletableFuture<Timed>> crowd;
		try (PileUp pileUp = PileUp.behind(database, "select from client_card for update")) {
			pileUp.join(change, change);
			crowd = IntStream.range(0, 40 * POOL).mapToObj((number) -> later(change)).toList();
			for (CompletableFuture<Timed> request : crowd) {
				assertUnavailable(request.join().within(FIRST_BYTE));
			}
		}
		assertThat(crowd).as("did not wait for a connection only")
			.anySatisfy((request) -> request.join().between(Duration.ofMillis(3500), FIRST_BYTE));
		timed(() -> alice.get("/organizations/organization-lc/").is(200)).within(waitForAConnection());
	}

	@Test
	void aCrowdOfListsLeavesRoomForOthers() throws Exception {
		RunningTime.withoutPauses(FailureTest::anotherRequestPassesACrowdOfLists);
	}

	private static void anotherRequestPassesACrowdOfLists() throws Exception {
		Supplier<Response> list = () -> alice.get("/organizations/change-l/1/");
		try (PileUp reading = PileUp.behind(database, "lock table change")) {
			reading.join(list, list);
			List<CompletableFuture<Timed>> crowd = IntStream.range(0, 4 * POOL)
				.mapToObj((number) -> later(list))
				.toList();
			timed(() -> alice.get("/organizations/organization-lc/").is(200)).within(waitForAConnection());
			assertThat(crowd).noneMatch(CompletableFuture::isDone);
			assertThat(reading.release()).allSatisfy((response) -> response.is(200));
			crowd.forEach((request) -> request.join().response().is(200));
		}
	}

	@Test
	void aDatabaseThatIsGoneIsToldFromEverythingElse() {
		assertThat(proxy.cut()).as("connections broken").isPositive();
		CompletableFuture<Timed> readiness = later(FailureTest::readiness);
		for (int i = 0; i < 2; i++) {
			List<CompletableFuture<Timed>> requests = List.of(later(() -> alice.get(LIST)),
					later(() -> alice.delete("/clients/client-card-ud/1/")),
					later(() -> anybody.get("/api/v1/districts/")), later(FailureTest::logIn),
					later(() -> anybody.post("/clients/auth/token/", """
							{"phone":"+79510000001","password":"%s"}""".formatted(Person.PASSWORD))),
					later(() -> anybody.post("/auth/jwt/verify/", "{\"token\":\"%s\"}".formatted(token()))),
					later(() -> anybody.post("/auth/users/", """
							{"username":"bob","password":"%s"}""".formatted(Person.PASSWORD))));
			assertServedAtOnce();
			for (CompletableFuture<Timed> request : requests) {
				assertUnavailable(request.join().within(Duration.ofMillis(5500)));
			}
		}
		readiness.join().response().is(503);
	}

	@Test
	void connectionsThatTheServerEndsAreReplaced() throws Exception {
		AtomicBoolean enough = new AtomicBoolean();
		ConcurrentLinkedQueue<Response> responses = new ConcurrentLinkedQueue<>();
		List<Thread> load = IntStream.range(0, 4).mapToObj((number) -> Thread.ofVirtual().start(() -> {
			while (!enough.get()) {
				responses.add((number == 0) ? alice.patch("/clients/client-card-ud/1/", "{\"address\":\"here\"}")
						: alice.get(LIST));
			}
		})).toList();
		long ended = 0;
		for (int i = 0; i < 10; i++) {
			awaitSuccess(responses);
			ended += store.number("""
					select count(pg_terminate_backend(pid)) from pg_stat_activity
					where datname = current_database() and application_name = 'kartoteka'""");
		}
		awaitSuccess(responses);
		enough.set(true);
		for (Thread thread : load) {
			thread.join();
		}
		assertThat(ended).as("connections ended").isPositive();
		assertThat(responses).extracting(Response::status).contains(200).isSubsetOf(200, 503);
		responses.stream().filter((response) -> response.status() == 503).forEach(FailureTest::assertUnavailable);
	}

	/** Waits until one more request is served. */
	private static void awaitSuccess(Queue<Response> responses) {
		long before = successes(responses);
		await().atMost(Duration.ofSeconds(60)).until(() -> successes(responses) > before);
	}

	private static long successes(Queue<Response> responses) {
		return responses.stream().filter((response) -> response.status() == 200).count();
	}

	@Test
	void aListThatBreaksOffIsNeverTakenForAWholeOne() throws Exception {
		store.organization(2, new Person(1, "alice"), "Large");
		store.cards(2, 15_000);
		try (SlowReader reader = SlowReader.get(alice, "/clients/client-card-l/2/")) {
			assertThat(reader.readTo(50_000)).startsWith("[{\"id\":");
			assertThat(proxy.cut()).as("connections broken").isPositive();
			assertThatIOException().isThrownBy(reader::readToTheEnd);
		}
	}

	/** A request that waits in vain for a connection takes so long, or longer. */
	private static Duration waitForAConnection() {
		return Duration.ofMillis(program.connectionPool().getConnectionTimeout());
	}

	private static void assertUnavailable(Response response) {
		response.is(503).isJson();
		response.bodyText().matches("\\{\"detail\":\"[^\"]+\"}").doesNotContainIgnoringCase("exception", "sql", "jdbc");
		assertThat(response.requiredHeader("Retry-After")).matches("[1-9]\\d*");
	}

	private static Response logIn() {
		return anybody.post("/auth/jwt/create/", """
				{"username":"alice","password":"%s"}""".formatted(Person.PASSWORD));
	}

	private static String token() {
		return alice.headers().getOrDefault("Authorization", "").substring("Bearer ".length());
	}

	private static Response liveness() {
		return Consumer.of(program.managementAddress()).get("/actuator/health/liveness");
	}

	private static Response readiness() {
		return Consumer.of(program.managementAddress()).get("/actuator/health/readiness");
	}

	private static CompletableFuture<Timed> later(Supplier<Response> request) {
		return CompletableFuture.supplyAsync(() -> timed(request), (task) -> Thread.ofVirtual().start(task));
	}

	private static Timed timed(Supplier<Response> request) {
		RunningTime time = RunningTime.begin();
		Response response = request.get();
		return new Timed(response, time.passed(), time.running());
	}

	private record Timed(Response response, Duration passed, Duration running) {

		Response within(Duration limit) {
			assertThat(this.running).as(this.response.request()).isLessThan(limit);
			return this.response;
		}

		void between(Duration least, Duration most) {
			assertThat(this.passed).as(this.response.request()).isGreaterThan(least);
			within(most);
		}

	}

}
