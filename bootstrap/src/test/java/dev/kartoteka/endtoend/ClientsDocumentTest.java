package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first document, "Clients API": each of its examples, sent and compared word for
 * word. Where the document contradicts itself, the contract decides: {@code image} is an
 * absolute URL or null, PATCH responds as PUT does, and an empty PATCH responds with 200.
 */
class ClientsDocumentTest extends EndToEnd {

	private static final String NOTHING = "{}";

	private static final Person A = new Person(1, "a");

	@Nested
	class InTheDocumentedState {

		@BeforeEach
		void setUp() {
			startWithNothing();
			store.person(A.id(), A.username());
			Person a2 = store.person(2, "a2");
			accountTimes(1, "2021-10-21T15:38:07.599042Z", "2021-10-22T10:52:18.483765Z");
			accountTimes(2, "2021-10-24T11:46:46.122045Z", "2021-10-24T11:46:46.122074Z");
			store.organization(1, A, "Test");
			store.organization(2, a2, "Test2");
			times("organization", 1, "2021-10-21T15:45:34.434734Z", "2021-10-21T15:45:34.434767Z");
			times("organization", 2, "2021-10-24T12:51:25.358058Z", "2021-10-24T12:51:25.358111Z");
			store.client(3, "TestClient", "+79517487295");
			times("client", 3, "2021-10-25T18:49:24.278461Z", "2021-10-25T19:00:47.741996Z");
			store.card(2, 1, 3, "TestClient", "+79517487295");
			times("client_card", 2, "2021-10-25T18:49:24.549258Z", "2021-10-25T18:49:24.549305Z");
			store.card(1, 2, 3, "TestClient", "+79517487295");
			store.continueIdsAfterThoseGiven();
		}

		private void accountTimes(long id, String created, String updated) {
			times("account", id, created, updated);
		}

		private void times(String table, long id, String created, String updated) {
			store.change("update %s set created_at = ?::timestamptz, updated_at = ?::timestamptz where id = ?"
				.formatted(table), created, updated, id);
		}

		@Test
		void showsTheCardsOfAnOrganization() {
			as(A).get("/clients/client-card-l/1/").is(200, "[%s]".formatted(wholeCard()));
		}

		@Test
		void findsCardsByPhone() {
			as(A).get("/clients/client-card-l/1/p+79517487295/").is(200, "[%s]".formatted(wholeCard()));
		}

		@Test
		void findsCardsByName() {
			as(A).get("/clients/client-card-l/1/fTestClient/").is(200, "[%s]".formatted(wholeCard()));
		}

		@Test
		void showsOneCard() {
			as(A).get("/clients/client-card-r/2/1/").is(200, wholeCard());
		}

		@Test
		void putRequiresNameAndPhone() {
			as(A).put("/clients/client-card-ud/2/", NOTHING).is(400, """
					{
					    "name": [
					        "This field is required."
					    ],
					    "phone": [
					        "This field is required."
					    ]
					}""");
		}

		@Test
		void putChangesTheCard() {
			putAsDocumented().is(200, """
					{
					    "surname": "Surname",
					    "name": "Test2",
					    "second_name": "Patronymic(-_-)",
					    "phone": "+79992638361",
					    "address": "gdeto",
					    "links": null
					}""");
		}

		@Test
		void patchWithNothingAnswersTheUnchangedCard() {
			putAsDocumented().is(200);
			as(A).patch("/clients/client-client-card-ud/2/", NOTHING).is(200, """
					{
					    "surname": "Surname",
					    "name": "Test2",
					    "second_name": "Patronymic(-_-)",
					    "phone": "+79992638361",
					    "address": "gdeto",
					    "links": null
					}""");
		}

		@Test
		void patchTakesTheDocumentedBodyWithItsTrailingComma() {
			as(A).patch("/clients/client-client-card-ud/2/", """
					{
					    "organization":1,
					    "name":"Test2",
					    "surname":"---",
					    "second_name":"---",
					    "address":"gdeto",
					    "phone":"+79993623361",
					}
					""").is(200, """
					{
					    "surname":"---",
					    "name":"Test2",
					    "second_name":"---",
					    "phone":"+79993623361",
					    "address":"gdeto",
					    "links":null
					}""");
		}

		@Test
		void deleteAnswersWithoutBody() {
			as(A).delete("/clients/client-client-card-ud/2/", """
					{
						"organization":1
					}
					""").isEmpty(204);
			as(A).get("/clients/client-card-l/1/").is(200, "[]");
		}

		private Response putAsDocumented() {
			return as(A).put("/clients/client-card-ud/2/", """
					{
					    "organization":1,
					    "name":"Test2",
					    "surname":"Surname",
					    "second_name":"Patronymic(-_-)",
					    "address":"gdeto",
					    "phone":"+79992638361"
					}
					""");
		}

	}

	@Nested
	class WithOneOrganization {

		@BeforeEach
		void setUp() {
			startWithNothing();
			store.organization(store.person(A.username()), "Test");
		}

		@Test
		void refusesWhoComesWithoutToken() {
			anybody().post("/clients/client-card-c/", NOTHING).is(401, """
					{
						"detail": "Authentication credentials were not provided."
					}""").has("WWW-Authenticate", "Bearer realm=\"api\"");
		}

		@Test
		void refusesWhoHasNotEnoughRights() {
			as(store.person("b")).get("/clients/client-card-l/1/").is(403, """
					{
						"detail": "You do not have permission to perform this action."
					}""");
		}

		@Test
		void requiresThreeFields() {
			as(A).post("/clients/client-card-c/").is(400, """
					{
					    "name": [
					        "This field is required."
					    ],
					    "phone": [
					        "This field is required."
					    ],
					    "password": [
					        "This field is required."
					    ]
					}""");
		}

		@Test
		void issuesACard() {
			as(A).post("/clients/client-card-c/", """
					{
					    "organization":1,
					    "name":"TestClient",
					    "phone":"+79517487295",
					    "password":"clientclient"
					}
					""").is(201, """
					{
					    "surname": "",
					    "name": "TestClient",
					    "second_name": "",
					    "phone": "+79517487295",
					    "address": "",
					    "organization": 1
					}""");
		}

		@Test
		void givesNoTokenForNothing() {
			anybody().post("/clients/auth/token/").is(400, """
					{
					}""");
		}

		@Test
		void givesNoTokenForIncorrectData() {
			store.client("Client1", "+79967486294");
			anybody().post("/clients/auth/token/", """
					{
						"phone":"+79967486294",
						"password":"client1client1"
					}
					""").is(400, "{}");
		}

		@Test
		void givesATokenThatSaysWhoTheClientIs() {
			as(A).post("/clients/client-card-c/", """
					{"organization":1,"name":"Client1","surname":"Client1","second_name":"Client1",
					"phone":"+79967486294","password":"client1client1"}""").is(201);
			Response response = anybody().post("/clients/auth/token/", """
					{
						"phone":"+79967486294",
						"password":"client1client1"
					}
					""").is(200);
			response.isJson();
			response.bodyText().matches("\\{\"token\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\"}");
			assertThat(claimsOf(response.at("/token"))).startsWith("""
					{"client_id":1,"surname":"Client1","first_name":"Client1","patronymic":"Client1",\
					"phone":"+79967486294",""").contains("\"token_type\":\"client\"");
		}

	}

	/** Accounts and cards are created by requests, not in the database. */
	@Test
	void getsToTheDocumentedCardThroughTheApiAlone() {
		startWithNothing();
		register("a");
		register("a2");
		Person a = new Person(1, "a");
		Person a2 = new Person(2, "a2");
		as(store.staff()).post("/auth/users/1/activate/").isEmpty(204);
		as(store.staff()).post("/auth/users/2/activate/").isEmpty(204);
		found(a, "Test");
		found(a2, "Test2");
		issue(a, 1, "Other", "+79517487200");
		issue(a, 1, "TestClient", "+79517487295");
		issue(a2, 2, "TestClient", "8 (951) 748-72-95");

		Response response = as(a).get("/clients/client-card-r/2/1/").is(200);

		String documented = wholeCard().replace("\"confirmed_email\": true", "\"confirmed_email\": false")
			.replace("\"id\": 3", "\"id\": 2");
		assertThat(withoutTimes(response.body())).isEqualTo(withoutTimes(JsonText.compact(documented)));
		as(a).get("/clients/client-card-l/1/").is(200);
	}

	private static void register(String username) {
		anybody().post("/auth/users/", """
				{"username":"%1$s","email":"%1$s@gmail.com","password":"%2$s","surname":"%1$s","name":"%1$s",\
				"second_name":"%1$s","address":"%1$s"}""".formatted(username, Person.PASSWORD)).is(201);
	}

	private static void found(Person founder, String name) {
		as(founder).post("/organizations/organization-lc/", """
				{"name":"%1$s","description":"%1$s","address":"%1$s"}""".formatted(name)).is(201);
	}

	private static void issue(Person member, long organization, String name, String phone) {
		as(member)
			.post("/clients/client-card-c/",
					"""
							{"organization":%d,"name":"%s","phone":"%s","password":"clientclient"}"""
						.formatted(organization, name, phone))
			.is(201);
	}

	private static String withoutTimes(String json) {
		return json.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?Z", "(a time)");
	}

	private static String claimsOf(String token) {
		String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
		return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
	}

	/**
	 * As documented, except for the image: the document has a path of another program.
	 */
	private static String wholeCard() {
		try (InputStream file = ClientsDocumentTest.class.getResourceAsStream("whole-card.json")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
				.replace("\"../static/Users/default-user-image.jpeg\"", "null");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
