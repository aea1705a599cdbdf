package dev.kartoteka.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A request with a key is executed once, however often it is sent. */
class IdempotencyTest extends EndToEnd {

	private static final String CARDS = "/clients/client-card-c/";

	/** A PNG of one pixel. */
	private static final String DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

	private static final String KEY = "Idempotency-Key";

	private static final String REPLAYED = "Idempotent-Replayed";

	private Person alice = new Person(0, "nobody");

	private long salon;

	@BeforeEach
	void anOrganization() {
		startWithNothing();
		this.alice = store.person("alice");
		this.salon = store.organization(this.alice, "Salon");
	}

	@Test
	void answersTheSameAgainAndMakesNothing() {
		Consumer repeating = as(this.alice).with(KEY, "\"once\"");
		Response first = repeating.post(CARDS, card("Мария")).is(201).hasNo(REPLAYED);
		Response second = repeating.post(CARDS, card("Мария")).is(201).has(REPLAYED, "true").isJson();
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(store.number("select count(*) from client_card")).isEqualTo(1);
		as(this.alice).with(KEY, "once").post(CARDS, card("Мария")).is(201).has(REPLAYED, "true");
		asOnAnotherDevice(this.alice).with(KEY, "once").post(CARDS, card("Мария")).is(201).has(REPLAYED, "true");
		as(this.alice).post(CARDS, card("Мария")).is(400);
	}

	@Test
	void refusesTheKeyOfAnotherRequest() {
		Consumer repeating = as(this.alice).with(KEY, "\"once\"");
		repeating.post(CARDS, card("Мария")).is(201);
		repeating.post(CARDS, card("Марья")).is(422, """
				{"detail":"This Idempotency-Key has been used with another request.",
				"code":"idempotency_key_reused"}""");
	}

	@Test
	void keepsKeysOfCallersAndRoutesApart() {
		Person bob = store.person("bob");
		String body = "{\"name\":\"Same\",\"description\":\"Same\",\"address\":\"Same\"}";
		Response alices = as(this.alice).with(KEY, "same").post("/organizations/organization-lc/", body).is(201);
		Response bobs = as(bob).with(KEY, "same").post("/organizations/organization-lc/", body).is(201).hasNo(REPLAYED);
		assertThat(bobs.at("/id")).isNotEqualTo(alices.at("/id"));
		as(this.alice).with(KEY, "same").post(CARDS, card("Мария")).is(201).hasNo(REPLAYED);
	}

	@Test
	void makesOneObjectOfTwentyEqualRequestsAtOnce() throws Exception {
		Consumer repeating = as(this.alice).with(KEY, "\"all at once\"");
		List<Response> responses = new ArrayList<>();
		try (ExecutorService all = Executors.newFixedThreadPool(20)) {
			List<Future<Response>> sent = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				sent.add(all.submit(() -> repeating.post("/organizations/organization-lc/",
						"{\"name\":\"One\",\"description\":\"One\",\"address\":\"One\"}")));
			}
			for (Future<Response> response : sent) {
				responses.add(response.get());
			}
		}
		assertThat(responses).extracting(Response::status).isSubsetOf(201, 409).contains(201);
		assertThat(responses.stream().filter((response) -> response.status() == 201).map(Response::body).distinct())
			.hasSize(1);
		assertThat(responses.stream()
			.filter((response) -> response.status() == 201 && response.header(REPLAYED).isEmpty())).hasSize(1);
		assertThat(store.number("select count(*) from organization where name = 'One'")).isEqualTo(1);
		repeating
			.post("/organizations/organization-lc/", "{\"name\":\"One\",\"description\":\"One\",\"address\":\"One\"}")
			.is(201)
			.has(REPLAYED, "true");
	}

	@Test
	void keepsNoErrors() {
		Consumer repeating = as(this.alice).with(KEY, "\"once\"");
		repeating.post(CARDS, "{\"organization\":%d}".formatted(this.salon)).is(400);
		repeating.post(CARDS, "{").is(400);
		repeating.post(CARDS, card("Мария")).is(201).hasNo(REPLAYED);
		assertThat(store.number("select count(*) from kept_answer")).isEqualTo(1);
	}

	@Test
	void saysThatARequestIsStillBeingAnswered() {
		as(this.alice).with(KEY, "k").post(CARDS, card("Мария")).is(201);
		store.change("update kept_answer set status = null, body = null");
		as(this.alice).with(KEY, "k")
			.post(CARDS, card("Мария"))
			.is(409, "{\"detail\":\"A request with this Idempotency-Key is still being answered.\"}");
		store.change("update kept_answer set until = now()");
		as(this.alice).with(KEY, "k").post(CARDS, card("Мария")).is(400);
	}

	@Test
	void forgetsAfterADay() {
		as(this.alice).with(KEY, "k").post(CARDS, card("Мария")).is(201);
		assertThat(store.number("select extract(epoch from until - now()) from kept_answer")).isBetween(86_300L,
				86_400L);
		store.change("update kept_answer set until = now()");
		as(this.alice).with(KEY, "k").post(CARDS, card("Мария")).is(400);
	}

	@Test
	void showsNothingToWhomItWouldNotAnswer() {
		Consumer repeating = asOnAnotherDevice(this.alice).with(KEY, "k");
		repeating.post(CARDS, card("Мария")).is(201);
		anybody().with(KEY, "k").post(CARDS, card("Мария")).is(401);
		anybody().with(KEY, "\"").post(CARDS, card("Мария")).is(401);
		as(this.alice).delete("/auth/sessions/").isEmpty(204);
		repeating.post(CARDS, card("Мария")).is(403);
	}

	@Test
	void repeatsARegistrationOnlyToWhomItWas() {
		String alice = "{\"username\":\"newcomer\",\"password\":\"correct-Horse-7\"}";
		Response first = anybody().with(KEY, "k").post("/auth/users/", alice).is(201);
		assertThat(anybody().with(KEY, "k").post("/auth/users/", alice).is(201).has(REPLAYED, "true").body())
			.isEqualTo(first.body());
		anybody().with(KEY, "k").post("/auth/users/", alice.replace("Horse", "horse")).is(422);
		assertThat(store.text("select concat(key, request, body) from kept_answer")).doesNotContain("Horse");
	}

	@Test
	void repeatsEverythingThatIsMade() {
		repeated("/api/v1/district_create/", Content.json("{\"title\":\"District\"}"));
		repeated("/api/v1/place_create/", Content.form("district", "1", "title", "Place"));
		repeated("/api/v1/place_image_create/",
				Content.multipartWithFile("image", "dot.png", Base64.getDecoder().decode(DOT), "place", "1"));
		assertThat(store.number("select count(*) from place_image")).isEqualTo(1);
		repeated("/organizations/role-c/", Content
			.json("{\"organization\":%d,\"name\":\"Role\",\"permissions\":[\"role_view\"]}".formatted(this.salon)));
		long role = store.number("select id from role");
		Person bob = store.person("bob");
		repeated("/organizations/member-c/",
				Content.json("{\"organization\":%d,\"role\":%d,\"user\":%d}".formatted(this.salon, role, bob.id())));
		repeated("/clients/client-card-import-c/",
				Content.multipartWithFile("file", "cards.csv", "name,phone\n".getBytes(StandardCharsets.UTF_8),
						"organization", String.valueOf(this.salon), "mode", "create"));
	}

	private void repeated(String path, Content content) {
		Response first = as(this.alice).with(KEY, "k").post(path, content).hasNo(REPLAYED);
		assertThat(first.status()).as(first.body()).isBetween(201, 202);
		Response second = as(this.alice).with(KEY, "k").post(path, content).is(first.status()).has(REPLAYED, "true");
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.header("Location")).isEqualTo(first.header("Location"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "\"\"", "\"a", "a b", "\"a\" \"b\"", "(a)" })
	void refusesKeysThatAreNone(String key) {
		as(this.alice).with(KEY, key).post(CARDS, card("Мария")).is(400).bodyText().contains("Idempotency-Key");
		assertThat(store.number("select count(*) from client_card")).isZero();
	}

	private String card(String name) {
		return "{\"organization\":%d,\"name\":\"%s\",\"phone\":\"+79517487295\",\"password\":\"clientclient\"}"
			.formatted(this.salon, name);
	}

}
