package dev.kartoteka.endtoend;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are refused for lack of rights. */
class RightsTest extends EndToEnd {

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static final String WRONG_TYPE = """
			{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[\
			{"token_class":"AccessToken","token_type":"access","message":"Token has wrong type"}]}""";

	private static final String GOOD_CARD = """
			"name":"Bob","phone":"+79510000099","password":"clientclient\"""";

	private static Person alice;

	private static Person bob;

	private static long alices;

	private static long bobs;

	private static long alicesCard;

	private static long bobsCard;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		bob = store.person("bob");
		alices = store.organization(alice, "Alice's");
		bobs = store.organization(bob, "Bob's");
		alicesCard = store.card(alices, "Ann", "+79510000001");
		bobsCard = store.card(bobs, "Ann", "+79510000001");
	}

	@Test
	void strangersDoNothingWithAnOrganization() {
		String path = "/organizations/organization-rud/%d/".formatted(alices);
		as(bob).get(path).is(403, FORBIDDEN);
		as(bob).put(path, "{\"name\":\"x\",\"description\":\"x\",\"address\":\"x\"}").is(403, FORBIDDEN);
		as(bob).patch(path, "{\"name\":\"x\"}").is(403, FORBIDDEN);
		as(bob).delete(path).is(403, FORBIDDEN);
		as(bob).delete(path + "?force=true").is(403, FORBIDDEN);
		assertThat(as(bob).get("/organizations/organization-lc/").is(200).each("/id"))
			.containsExactly(String.valueOf(bobs));
	}

	@Test
	void strangersDoNothingWithCards() {
		as(bob).get("/clients/client-card-l/%d/".formatted(alices)).is(403, FORBIDDEN);
		as(bob).get("/clients/client-card-l/%d/p+79510000001/".formatted(alices)).is(403, FORBIDDEN);
		as(bob).get("/clients/client-card-l/%d/fAnn/".formatted(alices)).is(403, FORBIDDEN);
		as(bob).get("/clients/client-card-l/%d/?page=1".formatted(alices)).is(403, FORBIDDEN);
		as(bob).get("/clients/client-card-l/%d/?cursor=nonsense".formatted(alices)).is(403, FORBIDDEN);
		as(bob).get("/clients/client-card-r/%d/%d/".formatted(alicesCard, alices)).is(403, FORBIDDEN);
		as(bob).post("/clients/client-card-c/", "{\"organization\":%d,%s}".formatted(alices, GOOD_CARD))
			.is(403, FORBIDDEN);
		String card = "/clients/client-card-ud/%d/".formatted(alicesCard);
		as(bob).put(card, "{\"name\":\"x\",\"phone\":\"+79510000005\"}").is(403, FORBIDDEN);
		as(bob).patch(card, "{\"name\":\"x\"}").is(403, FORBIDDEN);
		as(bob).delete(card).is(403, FORBIDDEN);
		assertUntouched();
	}

	@Test
	void namingOnesOwnOrganizationDoesNotReachAnothersCard() {
		String card = "/clients/client-card-ud/%d/".formatted(alicesCard);
		as(bob).patch(card, "{\"organization\":%d,\"name\":\"x\"}".formatted(bobs)).is(403, FORBIDDEN);
		as(bob).put(card, "{\"organization\":%d,\"name\":\"x\",\"phone\":\"+79510000005\"}".formatted(bobs))
			.is(403, FORBIDDEN);
		as(bob).delete(card, "{\"organization\":%d}".formatted(bobs)).is(403, FORBIDDEN);
		as(bob).patch(card, Content.form("organization", String.valueOf(bobs), "name", "x")).is(403, FORBIDDEN);
		as(bob).get("/clients/client-card-r/%d/%d/".formatted(alicesCard, bobs)).is(404, """
				{"detail":"Not found."}""");
		assertUntouched();
	}

	@Test
	void namingAnotherOrganizationThanTheCardsIsForbiddenToItsMembersToo() {
		long second = store.organization(alice, "Alice's second");
		String card = "/clients/client-card-ud/%d/".formatted(alicesCard);
		for (long other : new long[] { second, bobs, 999_999, 0, -1 }) {
			as(alice).patch(card, "{\"organization\":%d,\"name\":\"x\"}".formatted(other)).is(403, FORBIDDEN);
			as(alice).put(card, "{\"organization\":%d,\"name\":\"x\",\"phone\":\"+79510000005\"}".formatted(other))
				.is(403, FORBIDDEN);
			as(alice).delete(card, "{\"organization\":%d}".formatted(other)).is(403, FORBIDDEN);
		}
		as(alice).patch(card, "{\"organization\":%d}".formatted(alices)).is(200);
		as(alice).patch(card, "{\"organization\":\"%d\"}".formatted(alices)).is(200);
		assertUntouched();
	}

	@Test
	void aCardIsNotShownAsOfAnotherOrganization() {
		long second = store.organization(alice, "Alice's third");
		as(alice).get("/clients/client-card-r/%d/%d/".formatted(alicesCard, second)).is(404);
	}

	@Test
	void organizationsThatDoNotExistAreAsForbiddenAsThoseOfOthers() {
		for (String id : new String[] { "999999", "0", "9223372036854775807" }) {
			as(alice).get("/clients/client-card-l/%s/".formatted(id)).is(403, FORBIDDEN);
			as(alice).get("/clients/client-card-r/%d/%s/".formatted(alicesCard, id)).is(403, FORBIDDEN);
			as(alice).get("/organizations/organization-rud/%s/".formatted(id)).is(403, FORBIDDEN);
			as(alice).delete("/organizations/organization-rud/%s/".formatted(id)).is(403, FORBIDDEN);
			as(alice).post("/clients/client-card-c/", "{\"organization\":%s,%s}".formatted(id, GOOD_CARD))
				.is(403, FORBIDDEN);
			as(alice).post("/clients/client-card-c/", "{\"organization\":\"%s\"}".formatted(id)).is(403, FORBIDDEN);
			as(store.staff()).get("/organizations/organization-rud/%s/".formatted(id)).is(403, FORBIDDEN);
		}
	}

	@Test
	void onlyMembersSeeTheCreatorsOfOtherOrganizations() {
		assertThat(as(alice).get("/clients/client-card-r/%d/%d/".formatted(alicesCard, alices))
			.is(200)
			.at("/client/organization/0/creator/email")).isEqualTo("bob@gmail.com");
		as(bob).get("/clients/client-card-r/%d/%d/".formatted(alicesCard, alices)).is(403, FORBIDDEN);
	}

	@Test
	void anEndedSessionIsForbiddenFromTheNextRequestOn() {
		Person carol = store.person("carol");
		Consumer first = asOnAnotherDevice(carol);
		Consumer second = asOnAnotherDevice(carol);
		Response sessions = first.get("/auth/sessions/").is(200);
		assertThat(sessions.each("/current")).containsExactly("false", "true");

		second.delete("/auth/sessions/%s/".formatted(sessions.at("/1/id"))).isEmpty(204);

		first.get("/auth/sessions/").is(403, FORBIDDEN);
		first.post("/organizations/organization-lc/", "{}").is(403, FORBIDDEN);
		first.post("/api/v1/district_create/").is(403, FORBIDDEN);
		first.get("/api/v1/profile/?id=%d".formatted(carol.id())).is(403, FORBIDDEN);
		second.get("/auth/sessions/").is(200);
	}

	@Test
	void nobodyEndsTheSessionOfAnother() {
		String session = as(alice).get("/auth/sessions/").is(200).at("/0/id");
		as(bob).delete("/auth/sessions/%s/".formatted(session)).isEmpty(204);
		assertThat(as(alice).get("/auth/sessions/").is(200).each("/id")).contains(session);
	}

	@Test
	void aDeactivatedAccountIsForbiddenFromTheNextRequestOnAndComesBackOnlyByLoggingIn() {
		Person dave = store.person("dave");
		long organization = store.organization(dave, "Dave's");
		Consumer before = asOnAnotherDevice(dave);
		String path = "/clients/client-card-l/%d/".formatted(organization);
		before.get(path).is(200, "[]");

		as(store.staff()).post("/auth/users/%d/deactivate/".formatted(dave.id())).isEmpty(204);

		before.get(path).is(403, FORBIDDEN);
		before.get("/auth/sessions/").is(403, FORBIDDEN);
		logIn("dave", Person.PASSWORD).is(401);
		as(store.staff()).post("/auth/users/%d/activate/".formatted(dave.id())).isEmpty(204);
		before.get(path).is(403, FORBIDDEN);
		asOnAnotherDevice(dave).get(path).is(200, "[]");
	}

	@Test
	void anAccountThatIsGoneIsForbidden() {
		Person eve = store.person("eve");
		Consumer before = asOnAnotherDevice(eve);
		store.change("delete from account where id = ?", eve.id());
		before.get("/auth/sessions/").is(403, FORBIDDEN);
		before.post("/clients/client-card-c/").is(403, FORBIDDEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients/client-card-l/1/", "/auth/sessions/", "/api/v1/profile/?id=1",
			"/organizations/organization-lc/" })
	void clientTokensAndRefreshTokensAreNoAccessTokens(String path) {
		long client = store.number("select id from client where phone = '+79510000001'");
		Consumer asClient = anybody().bearing(clientToken("+79510000001", Person.PASSWORD));
		asClient.get(path).is(401, WRONG_TYPE).has("WWW-Authenticate", "Bearer realm=\"api\"");
		asClient.post("/clients/client-card-c/", "{").is(401, WRONG_TYPE);
		assertThat(store.number("select count(*) from session where client_id = ?", client)).isPositive();

		String refresh = logIn("alice", Person.PASSWORD).at("/refresh");
		anybody().bearing(refresh).get(path).is(401, WRONG_TYPE).has("WWW-Authenticate", "Bearer realm=\"api\"");
		anybody().bearing(refresh).get("/api/v1/districts/").is(401, WRONG_TYPE);
	}

	@Test
	void aClientIsWelcomeOnOpenRoutes() {
		anybody().bearing(clientToken("+79510000001", Person.PASSWORD)).get("/api/v1/districts/").is(200, "[]");
	}

	@Test
	void staffAloneActivateAndDeactivate() {
		as(alice).post("/auth/users/%d/activate/".formatted(bob.id())).is(403, FORBIDDEN);
		as(alice).post("/auth/users/%d/deactivate/".formatted(bob.id())).is(403, FORBIDDEN);
		as(alice).post("/auth/users/%d/deactivate/".formatted(alice.id())).is(403, FORBIDDEN);
		as(alice).post("/auth/users/999999/deactivate/").is(403, FORBIDDEN);
		anybody().post("/auth/users/%d/deactivate/".formatted(bob.id())).is(401);
		as(store.staff()).post("/auth/users/999999/deactivate/").is(404);
	}

	@Test
	void staffSeeOrganizationsButNotTheirCards() {
		assertThat(as(store.staff()).get("/organizations/organization-lc/").is(200).each("/id"))
			.contains(String.valueOf(alices), String.valueOf(bobs));
		as(store.staff()).get("/organizations/organization-rud/%d/".formatted(alices)).is(200);
		as(store.staff()).patch("/organizations/organization-rud/%d/".formatted(alices), "{}").is(403, FORBIDDEN);
		as(store.staff()).delete("/organizations/organization-rud/%d/".formatted(alices)).is(403, FORBIDDEN);
		as(store.staff()).get("/clients/client-card-l/%d/".formatted(alices)).is(403, FORBIDDEN);
	}

	private static void assertUntouched() {
		assertThat(store.list("select name || ' ' || phone || ' ' || organization_id || ' ' || version "
				+ "from client_card where id in (?, ?) order by id", alicesCard, bobsCard))
			.containsExactly("Ann +79510000001 %d 0".formatted(alices), "Ann +79510000001 %d 0".formatted(bobs));
	}

}
