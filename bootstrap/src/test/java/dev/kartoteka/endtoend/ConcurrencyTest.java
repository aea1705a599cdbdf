package dev.kartoteka.endtoend;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Simultaneous requests for the same object. */
class ConcurrencyTest extends EndToEnd {

	private static final String PHONE_TAKEN = """
			{"phone":["A client card with this phone already exists in this organization."]}""";

	private static Person alice;

	private static Person bob;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		bob = store.person("bob");
	}

	@Test
	void equalPostsForAKnownClientMakeOneCard() throws Exception {
		long organization = store.organization(alice, "Test");
		store.client("Ann", "+79510000001");
		try (PileUp pileUp = behind("lock table client_card in share row exclusive mode")) {
			for (int i = 0; i < 8; i++) {
				pileUp.join(issue(alice, organization, "+79510000001"));
			}
			assertOneMadeTheCard(pileUp.release());
		}
		assertThat(store.number("select count(*) from client_card where organization_id = ?", organization)).isOne();
	}

	@Test
	void equalPostsForANewClientMakeOneCardAndOneClient() throws Exception {
		long organization = store.organization(alice, "Test");
		try (PileUp pileUp = behind("lock table client in share row exclusive mode")) {
			Supplier<Response> issue = issue(alice, organization, "+79510000002");
			assertOneMadeTheCard(pileUp.join(issue, issue, issue, issue).release());
		}
		assertThat(store.number("select count(*) from client_card where organization_id = ?", organization)).isOne();
		assertThat(store.number("select count(*) from client where phone = '+79510000002'")).isOne();
	}

	@Test
	void eightCardsAtOnceByOneAccountAreAllMade() throws Exception {
		long organization = store.organization(alice, "Eight");
		assertThat(issueAtOnce(organization, 8)).extracting(Response::status).containsOnly(201);
	}

	@Test
	void oneAccountThatHashesWithoutPauseKeepsNobodyFromLoggingIn() throws Exception {
		long organization = store.organization(alice, "Many");
		try (ExecutorService flood = Executors.newSingleThreadExecutor()) {
			Future<List<Response>> cards = flood.submit(() -> issueAtOnce(organization, 140));
			long logIns = 0;
			do {
				logIn("bob", Person.PASSWORD).is(200);
				logIns++;
			}
			while (!cards.isDone());
			// 503 for those that wait too long in the account's own line.
			assertThat(cards.get()).extracting(Response::status).contains(201).isSubsetOf(201, 429, 503);
			long issued = cards.get().stream().filter((card) -> card.status() == 201).count();
			assertThat(logIns).as("log-ins beside %d cards, not behind them", issued).isGreaterThan(issued / 10);
		}
	}

	private static List<Response> issueAtOnce(long organization, int number) throws Exception {
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Response>> requests = IntStream.range(0, number)
				.mapToObj((i) -> issue(alice, organization, "+7953%03d%04d".formatted(number, i)))
				.<Callable<Response>>map((request) -> request::get)
				.toList();
			List<Response> responses = new ArrayList<>();
			for (Future<Response> response : callers.invokeAll(requests)) {
				responses.add(response.get());
			}
			return responses;
		}
	}

	private static void assertOneMadeTheCard(List<Response> responses) {
		assertThat(responses).extracting(Response::status).containsOnlyOnce(201).containsOnly(201, 400);
		responses.stream()
			.filter((response) -> response.status() == 400)
			.forEach((response) -> response.is(400, PHONE_TAKEN));
	}

	@Test
	void twoOrganizationsAtOnceMakeOneClientAndTwoCards() throws Exception {
		long alices = store.organization(alice, "Alice's");
		long bobs = store.organization(bob, "Bob's");
		for (int round = 0; round < 5; round++) {
			String phone = "+7952000000" + round;
			try (PileUp pileUp = behind("lock table client in share row exclusive mode")) {
				pileUp.join(issue(alice, alices, phone), issue(bob, bobs, phone))
					.release()
					.forEach((response) -> response.is(201));
			}
			assertThat(store.number("select count(*) from client where phone = ?", phone)).isOne();
			assertThat(store.list("""
					select organization_id from client_card
					where client_id = (select id from client where phone = ?) order by 1""", phone))
				.containsExactly(String.valueOf(alices), String.valueOf(bobs));
		}
	}

	@Test
	void aCardAndAChangeToItsPhoneAtOnceMakeOneCardWithThatPhone() throws Exception {
		long organization = store.organization(alice, "Test");
		long card = store.card(organization, "Ann", "+79510000003");
		store.client("Bob", "+79510000004");
		try (PileUp pileUp = behind("lock table client_card in share row exclusive mode")) {
			List<Response> responses = pileUp
				.join(issue(alice, organization, "+79510000004"), patch(card, "phone", "\"+79510000004\""))
				.release();
			assertThat(responses).extracting(Response::status).isSubsetOf(200, 201, 400).containsOnlyOnce(400);
			responses.stream()
				.filter((response) -> response.status() == 400)
				.forEach((response) -> response.is(400, PHONE_TAKEN));
		}
	}

	@Test
	void patchesOfDifferentFieldsAllSurvive() throws Exception {
		long card = store.card(store.organization(alice, "Test"), "Ann", "+79510000005");
		for (int round = 1; round <= 15; round++) {
			String value = "\"%d\"".formatted(round);
			try (PileUp pileUp = behind("select from client_card where id = %d for update".formatted(card))) {
				pileUp
					.join(patch(card, "surname", value), patch(card, "name", value), patch(card, "second_name", value),
							patch(card, "address", value), patch(card, "links", value), patch(card, "data", value))
					.release()
					.forEach((response) -> response.is(200));
			}
			assertThat(store.text("""
					select concat_ws(' ', surname, name, second_name, address, links, data, version)
					from client_card where id = ?""", card))
				.isEqualTo("%1$d %1$d %1$d %1$d %2$s %2$s %3$d".formatted(round, value, round * 6));
		}
	}

	@Test
	void ofTwoChangesToTheSameVersionOneIsRefused() throws Exception {
		long organization = store.organization(alice, "Test");
		long card = store.card(organization, "Ann", "+79510000006");
		for (int round = 0; round < 5; round++) {
			String tag = as(alice).get("/clients/client-card-r/%d/%d/".formatted(card, organization))
				.requiredHeader("ETag");
			Consumer careful = as(alice).with("If-Match", tag);
			String path = "/clients/client-card-ud/%d/".formatted(card);
			String address = "{\"address\":\"%d\"}".formatted(round);
			String surname = "{\"surname\":\"%d\"}".formatted(round);
			try (PileUp pileUp = behind("select from client_card where id = %d for update".formatted(card))) {
				assertThat(
						pileUp.join(() -> careful.patch(path, address), () -> careful.patch(path, surname)).release())
					.extracting(Response::status)
					.containsExactlyInAnyOrder(200, 412);
			}
		}
	}

	@Test
	void patchesOfDifferentFieldsOfAnOrganizationAllSurvive() throws Exception {
		long organization = store.organization(alice, "Test");
		String path = "/organizations/organization-rud/%d/".formatted(organization);
		for (int round = 1; round <= 5; round++) {
			String name = "{\"name\":\"%d\"}".formatted(round);
			String address = "{\"address\":\"%d\"}".formatted(round);
			try (PileUp pileUp = behind("select from organization where id = %d for update".formatted(organization))) {
				pileUp.join(() -> as(alice).patch(path, name), () -> as(alice).patch(path, address))
					.release()
					.forEach((response) -> response.is(200));
			}
			assertThat(store.text("select name || ' ' || address from organization where id = ?", organization))
				.isEqualTo("%1$d %1$d".formatted(round));
		}
	}

	@Test
	void equalRegistrationsMakeOneAccount() throws Exception {
		String body = "{\"username\":\"carol\",\"email\":\"carol@example.com\",\"password\":\"%s\"}"
			.formatted(Person.PASSWORD);
		Supplier<Response> register = () -> anybody().post("/auth/users/", body);
		try (PileUp pileUp = behind("lock table account in share row exclusive mode")) {
			List<Response> responses = pileUp.join(register, register, register).release();
			assertThat(responses).extracting(Response::status).containsOnlyOnce(201).containsOnly(201, 400);
			responses.stream()
				.filter((response) -> response.status() == 400)
				.forEach((response) -> response.bodyText()
					.startsWith("{\"username\":[\"A user with that username already exists.\"]"));
		}
		assertThat(store.number("select count(*) from account where username = 'carol'")).isOne();
	}

	@Test
	void oneNameOpensOneDoorWhicheverKindOfNameItIs() throws Exception {
		String username = "{\"username\":\"Door@example.com\",\"password\":\"%s\"}".formatted(Person.PASSWORD);
		String email = "{\"username\":\"door\",\"email\":\"door@example.com\",\"password\":\"%s\"}"
			.formatted(Person.PASSWORD);
		try (PileUp pileUp = behind("lock table account in share row exclusive mode")) {
			List<Response> responses = pileUp
				.join(() -> anybody().post("/auth/users/", username), () -> anybody().post("/auth/users/", email))
				.release();
			assertThat(responses).extracting(Response::status).containsExactlyInAnyOrder(201, 400);
			if (responses.getFirst().status() == 400) {
				responses.getFirst().is(400, """
						{"username":["A user with that username already exists."]}""");
			}
			else {
				responses.getLast().is(400, """
						{"email":["A user with that email already exists."]}""");
			}
		}
	}

	@Test
	void deactivationTakesEffectUnderLoad() throws Exception {
		Person dave = store.person("dave");
		long organization = store.organization(dave, "Dave's");
		String list = "/clients/client-card-l/%d/".formatted(organization);
		String card = "/clients/client-card-ud/%d/".formatted(store.card(organization, "Ann", "+79510000007"));
		Consumer asDave = as(dave);
		AtomicBoolean enough = new AtomicBoolean();
		ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
		CountDownLatch warm = new CountDownLatch(40);
		CountDownLatch late = new CountDownLatch(20);
		AtomicLong deactivated = new AtomicLong(Long.MAX_VALUE);
		List<Thread> load = IntStream.range(0, 4).mapToObj((number) -> Thread.ofVirtual().start(() -> {
			while (!enough.get()) {
				long begun = System.nanoTime();
				Response response = (number % 2 == 0) ? asDave.get(list) : asDave.patch(card, "{\"address\":\"here\"}");
				samples.add(new Sample(number, begun, System.nanoTime(), response.status()));
				warm.countDown();
				if (begun > deactivated.get()) {
					late.countDown();
				}
			}
		})).toList();
		warm.await();
		long asked = System.nanoTime();

		as(store.staff()).post("/auth/users/%d/deactivate/".formatted(dave.id())).isEmpty(204);

		long done = System.nanoTime();
		deactivated.set(done);
		late.await();
		enough.set(true);
		for (Thread thread : load) {
			thread.join();
		}
		assertThat(samples).extracting(Sample::status).containsOnly(200, 403);
		assertThat(samples).filteredOn((sample) -> sample.end() < asked)
			.hasSizeGreaterThan(20)
			.allMatch(Sample::isGood);
		assertThat(samples).filteredOn((sample) -> sample.begin() < done && sample.end() > asked)
			.as("requests on their way meanwhile")
			.isNotEmpty();
		assertThat(samples).filteredOn((sample) -> sample.begin() > done)
			.hasSizeGreaterThanOrEqualTo(20)
			.noneMatch(Sample::isGood);
	}

	private record Sample(int thread, long begin, long end, int status) {

		boolean isGood() {
			return this.status == 200;
		}

	}

	@Test
	void anOrganizationIsNotDissolvedOverCardsThatAreJustMade() throws Exception {
		Set<Integer> outcomes = new HashSet<>();
		for (int round = 0; round < 10; round++) {
			long organization = store.organization(bob, "Short-lived");
			List<Response> posts;
			Response delete;
			if (round % 2 == 0) {
				List<Response> responses = meet(organization, dissolve(organization, ""), issues(organization, round));
				delete = responses.getFirst();
				posts = responses.subList(1, responses.size());
			}
			else {
				List<Response> responses = meet(organization, issues(organization, round), dissolve(organization, ""));
				delete = responses.getLast();
				posts = responses.subList(0, responses.size() - 1);
			}
			long cards = store.number("select count(*) from client_card where organization_id = ?", organization);
			long left = store.number("select count(*) from organization where id = ?", organization);
			if (delete.status() == 204) {
				posts.forEach((post) -> post.is(403));
				assertThat(List.of(left, cards)).containsExactly(0L, 0L);
			}
			else {
				delete.is(409).isJson().bodyText().matches("\\{\"detail\":\"[^\"]+\"}");
				posts.forEach((post) -> post.is(201));
				assertThat(List.of(left, cards)).containsExactly(1L, (long) posts.size());
			}
			outcomes.add(delete.status());
		}
		assertThat(outcomes).as("both ends were seen").containsExactlyInAnyOrder(204, 409);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anOrganizationThatIsDissolvedByForceTakesAllItsCardsAlong(boolean first) throws Exception {
		long organization = store.organization(bob, "Short-lived");
		List<Supplier<Response>> issues = issues(organization, first ? 20 : 21);
		List<Supplier<Response>> dissolve = dissolve(organization, "?force=true");

		List<Response> responses = first ? meet(organization, dissolve, issues) : meet(organization, issues, dissolve);

		(first ? responses.getFirst() : responses.getLast()).isEmpty(204);
		assertThat(responses).extracting(Response::status).isSubsetOf(204, 201, 403);
		assertThat(store.number("select count(*) from client_card where organization_id = ?", organization)).isZero();
		assertThat(store.number("select count(*) from organization where id = ?", organization)).isZero();
		assertThat(store.number("select count(*) from client where phone like '+7953%'")).isPositive();
	}

	@Test
	void aCardIsChangedOrDeletedButNotBoth() throws Exception {
		long organization = store.organization(alice, "Test");
		for (int round = 0; round < 4; round++) {
			long card = store.card(organization, "Ann", "+79510000008");
			Supplier<Response> change = patch(card, "address", "\"here\"");
			Supplier<Response> delete = () -> as(alice).delete("/clients/client-card-ud/%d/".formatted(card));
			try (PileUp pileUp = behind("select from client_card where id = %d for update".formatted(card))) {
				boolean deletedFirst = round % 2 == 0;
				pileUp.join(deletedFirst ? delete : change);
				List<Response> responses = pileUp.join(deletedFirst ? change : delete).release();
				(deletedFirst ? responses.getFirst() : responses.getLast()).isEmpty(204);
				assertThat((deletedFirst ? responses.getLast() : responses.getFirst()).status()).isIn(200, 404);
			}
			assertThat(store.number("select count(*) from client_card where id = ?", card)).isZero();
		}
	}

	/** The ones get to the organization before the others. */
	private static List<Response> meet(long organization, List<Supplier<Response>> ones,
			List<Supplier<Response>> others) throws SQLException, InterruptedException {
		try (PileUp pileUp = behind("select from organization where id = %d for update".formatted(organization))) {
			for (Supplier<Response> one : ones) {
				pileUp.join(one);
			}
			for (Supplier<Response> other : others) {
				pileUp.join(other);
			}
			return pileUp.release();
		}
	}

	private static List<Supplier<Response>> dissolve(long organization, String query) {
		return List.of(() -> as(bob).delete("/organizations/organization-rud/%d/%s".formatted(organization, query)));
	}

	private static List<Supplier<Response>> issues(long organization, int round) {
		List<Supplier<Response>> issues = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			String phone = "+7953%06d%d".formatted(round, i);
			store.client("Ann", phone);
			issues.add(issue(bob, organization, phone));
		}
		return issues;
	}

	private static Supplier<Response> issue(Person member, long organization, String phone) {
		Consumer consumer = as(member);
		return () -> consumer.post("/clients/client-card-c/", """
				{"organization":%d,"name":"Ann","phone":"%s","password":"clientclient"}""".formatted(organization,
				phone));
	}

	private static Supplier<Response> patch(long card, String field, String value) {
		Consumer consumer = as(alice);
		return () -> consumer.patch("/clients/client-card-ud/%d/".formatted(card),
				"{\"%s\":%s}".formatted(field, value));
	}

	private static PileUp behind(String locks) throws SQLException {
		return PileUp.behind(program.database(), locks);
	}

}
