package dev.kartoteka.endtoend;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ETag}, {@code If-None-Match}, {@code If-Match}, and {@code expand}. */
class PreconditionsTest extends EndToEnd {

	private static Person alice;

	private static long organization;

	private long card;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		organization = store.organization(alice, "Test");
	}

	@BeforeEach
	void issueACard() {
		store.change("delete from client_card");
		this.card = store.card(organization, "Ann", "+79510000001");
	}

	@Test
	void aCardThatDidNotChangeIsNotSentAgain() {
		String tag = read().requiredHeader("ETag");
		assertThat(tag).matches("(W/)?\"[^\"]+\"");
		for (String known : new String[] { tag, "*", "\"other\", " + tag, "W/" + tag }) {
			as(alice).with("If-None-Match", known).get(path()).isEmpty(304).has("ETag", tag);
		}
		as(alice).with("If-None-Match", "\"other\"").get(path()).is(200).has("ETag", tag);
	}

	@Test
	void aCardMayBeStoredByTheClientOnlyAndIsRevalidated() {
		String tag = read().has("Cache-Control", "private, no-cache").requiredHeader("ETag");
		as(alice).with("If-None-Match", tag).get(path()).isEmpty(304).has("Cache-Control", "private, no-cache");
	}

	@Test
	void noCacheStoresOtherResponsesToRequestsWithAToken() {
		for (String path : List.of("/clients/client-card-l/%d/".formatted(organization), "/auth/users/me/",
				"/auth/sessions/", "/clients/client-card-r/4711/%d/".formatted(organization), "/nowhere/")) {
			as(alice).get(path).has("Cache-Control", "no-store");
		}
		patch("{\"address\":\"here\"}").is(200).has("Cache-Control", "no-store");
		anybody().with("Authorization", "Bearer forged")
			.get("/auth/users/me/")
			.is(401)
			.has("Cache-Control", "no-store");
	}

	@Test
	void noCacheStoresTokens() {
		logIn("alice", Person.PASSWORD).is(200).has("Cache-Control", "no-store");
		logIn("alice", "wrong").is(401).has("Cache-Control", "no-store");
		anybody().post("/clients/auth/token/", "{}").is(400).has("Cache-Control", "no-store");
	}

	@Test
	void aCardThatChangedIsSentAgain() {
		String before = read().requiredHeader("ETag");
		patch("{\"address\":\"here\"}").is(200);
		as(alice).with("If-None-Match", before).get(path()).is(200).bodyText().contains("\"address\":\"here\"");
	}

	@Test
	void aCardWhoseOrganizationChangedIsSentAgain() {
		String before = read().requiredHeader("ETag");
		as(alice).patch("/organizations/organization-rud/%d/".formatted(organization), "{\"address\":\"moved\"}")
			.is(200);
		as(alice).with("If-None-Match", before).get(path()).is(200).bodyText().contains("\"address\":\"moved\"");
		as(alice).patch("/organizations/organization-rud/%d/".formatted(organization), "{\"address\":\"back\"}")
			.is(200);
	}

	@Test
	void aStaleCardIsNotOverwritten() {
		String stale = read().requiredHeader("ETag");
		String current = patch("{\"address\":\"first\"}").is(200).requiredHeader("ETag");
		assertThat(current).isNotEqualTo(stale);
		Consumer late = as(alice).with("If-Match", stale);
		for (Response response : new Response[] { late.patch(ud(), "{\"address\":\"second\"}"),
				late.put(ud(), "{\"name\":\"Bob\",\"phone\":\"+79510000001\"}"), late.delete(ud()) }) {
			response.is(412).isJson();
			response.bodyText().matches("\\{\"detail\":\"[^\"]+\",\"code\":\"precondition_failed\"}");
		}
		assertThat(read().at("/address")).isEqualTo("first");
	}

	@Test
	void theTagsOfEveryAnswerServeForTheNextChange() {
		String tag = read().requiredHeader("ETag");
		tag = as(alice).with("If-Match", tag).patch(ud(), "{\"address\":\"one\"}").is(200).requiredHeader("ETag");
		tag = as(alice).with("If-Match", "\"other\", " + tag)
			.put(ud(), "{\"name\":\"Bob\",\"phone\":\"+79510000001\"}")
			.is(200)
			.requiredHeader("ETag");
		as(alice).with("If-Match", "*").patch(ud(), "{\"address\":\"two\"}").is(200);
		as(alice).with("If-Match", tag).delete(ud()).is(412);
		as(alice).with("If-Match", read().requiredHeader("ETag")).delete(ud()).isEmpty(204);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"nonsense\"", "nonsense", "\"99999999999999999999\"", "W/\"0\"" })
	void aTagThatIsNoneOfTheCardsIsStale(String tag) {
		as(alice).with("If-Match", tag).patch(ud(), "{\"address\":\"x\"}").is(412);
	}

	@Test
	void rightsAndInputComeBeforePreconditionsOfStrangers() {
		Person stranger = store.person("stranger");
		as(stranger).with("If-Match", "\"nonsense\"").patch(ud(), "{}").is(403);
		as(stranger).with("If-None-Match", "*").get(path()).is(403);
	}

	@Test
	void aChangeToTheSameIsNone() {
		String tag = read().requiredHeader("ETag");
		String updated = read().at("/updated_at");
		patch("{\"name\":\"Ann\"}").is(200);
		patch("{}").is(200);
		assertThat(read().requiredHeader("ETag")).isEqualTo(tag);
		assertThat(read().at("/updated_at")).isEqualTo(updated);
		as(alice).with("If-Match", tag).patch(ud(), "{\"address\":\"x\"}").is(200);
	}

	@Test
	void threeFurtherFieldsAreShownToWhoeverAsks() {
		patch("{\"links\":{\"b\":1,\"a\":2},\"data\":[1]}").is(200);
		String expanded = """
				"address":"","image":null,"links":{"b":1,"a":2},"data":[1],"organization":{""";
		as(alice).get(path() + "?expand=image,links,data").is(200).bodyText().contains(expanded);
		as(alice).get(path() + "?expand=data,image,links,whatever").is(200).bodyText().contains(expanded);
		as(alice).get(path() + "?expand=data").is(200).bodyText().contains("""
				"address":"","data":[1],"organization":{""");
		for (String list : new String[] { "", "p+79510000001/", "fAnn/" }) {
			String path = "/clients/client-card-l/%d/%s".formatted(organization, list);
			as(alice).get(path + "?expand=image,links,data").is(200).bodyText().contains(expanded);
			as(alice).get(path + "?expand=image,links,data&cursor=").is(200).bodyText().contains(expanded);
			as(alice).get(path).is(200).bodyText().doesNotContain("\"data\"");
		}
		as(alice).get(path()).is(200).bodyText().doesNotContain("\"data\"");
	}

	@Test
	void theyAreShownToWhoeverAsksWhenTheyAreWritten() {
		String body = "{\"name\":\"Ann\",\"phone\":\"+79510000001\",\"links\":{\"b\":1},\"data\":[1]}";
		for (Response changed : List.of(as(alice).patch(ud() + "?expand=data,image", body),
				as(alice).put(ud() + "?expand=image,data", body))) {
			changed.is(200).bodyText().endsWith("\"image\":null,\"links\":{\"b\":1},\"data\":[1]}");
		}
		as(alice).patch(ud(), "{}").is(200).bodyText().endsWith("\"address\":\"\",\"links\":{\"b\":1}}");
		as(alice)
			.post("/clients/client-card-c/?expand=links,data,image",
					"""
							{"name":"Bob","phone":"+79510000003","password":"clientclient","organization":%d,"links":{"c":1}}"""
						.formatted(organization))
			.is(201)
			.bodyText()
			.endsWith("""
					"address":"","image":null,"links":{"c":1},"data":null,"organization":%d}"""
				.formatted(organization));
	}

	@Test
	void whatIsAskedForStaysInTheLinksOfPages() {
		store.card(organization, "Bob", "+79510000002");
		String next = as(alice).get("/clients/client-card-l/%d/?expand=data&page_size=1".formatted(organization))
			.is(200)
			.at("/next");
		as(alice).follow(next).is(200).bodyText().contains("\"data\":null");
	}

	private Response read() {
		return as(alice).get(path()).is(200);
	}

	private Response patch(String json) {
		return as(alice).patch(ud(), json);
	}

	private String path() {
		return "/clients/client-card-r/%d/%d/".formatted(this.card, organization);
	}

	private String ud() {
		return "/clients/client-card-ud/%d/".formatted(this.card);
	}

}
