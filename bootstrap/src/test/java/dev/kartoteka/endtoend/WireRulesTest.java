package dev.kartoteka.endtoend;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of every route: paths, forms of bodies, the order of checks, headers. */
class WireRulesTest extends EndToEnd {

	private static final String NO_CREDENTIALS = """
			{"detail":"Authentication credentials were not provided."}""";

	private static final String BAD_TOKEN = """
			{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[\
			{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired"}]}""";

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static final String NOT_FOUND = """
			{"detail":"Not found."}""";

	private static final String NOT_ACCEPTABLE = """
			{"detail":"Could not satisfy the request Accept header."}""";

	private static final String CHALLENGE = "Bearer realm=\"api\"";

	private static final String ISSUE = "/clients/client-card-c/";

	private static Person alice;

	private static Person stranger;

	private static long organization;

	private static long card;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		stranger = store.person("stranger");
		organization = store.organization(alice, "Test");
		card = store.card(organization, "Ann", "+79510000001");
	}

	/** Routes without their trailing slash, and the methods they know. */
	private static final Map<String, String> PROTECTED = Map.ofEntries(
			// Registration is open; the other routes here are not.
			Map.entry("/auth/users", "GET, POST, HEAD, OPTIONS"),
			Map.entry("/auth/users/1", "GET, DELETE, HEAD, OPTIONS"),
			Map.entry("/auth/users/me", "GET, PATCH, DELETE, HEAD, OPTIONS"),
			Map.entry("/auth/users/me/export", "GET, HEAD, OPTIONS"),
			Map.entry("/auth/users/set_password", "POST, OPTIONS"),
			Map.entry("/auth/users/1/activate", "POST, OPTIONS"), Map.entry("/auth/users/1/appoint", "POST, OPTIONS"),
			Map.entry("/auth/users/1/dismiss", "POST, OPTIONS"),
			Map.entry("/auth/users/1/reset_password", "POST, OPTIONS"),
			Map.entry("/auth/users/1/resend_activation", "POST, OPTIONS"),
			Map.entry("/auth/users/1/sessions", "GET, DELETE, HEAD, OPTIONS"),
			Map.entry("/auth/users/1/sessions/1", "DELETE, OPTIONS"),
			Map.entry("/auth/users/1/deactivate", "POST, OPTIONS"),
			Map.entry("/auth/sessions", "GET, DELETE, HEAD, OPTIONS"), Map.entry("/auth/sessions/1", "DELETE, OPTIONS"),
			Map.entry("/api/v1/profile", "GET, HEAD, OPTIONS"), Map.entry("/api/v1/profile/id=1", "GET, HEAD, OPTIONS"),
			Map.entry("/api/v1/district_create", "POST, OPTIONS"), Map.entry("/api/v1/place_create", "POST, OPTIONS"),
			Map.entry("/api/v1/district_ud/1", "PUT, PATCH, DELETE, OPTIONS"),
			Map.entry("/api/v1/place_ud/1", "PUT, PATCH, DELETE, OPTIONS"),
			Map.entry("/organizations/organization-lc", "GET, POST, HEAD, OPTIONS"),
			Map.entry("/organizations/organization-rud/1", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"),
			Map.entry("/organizations/organization-transfer/1", "POST, OPTIONS"),
			Map.entry("/organizations/organization-transfer-accept/1", "POST, OPTIONS"),
			Map.entry("/organizations/role-c", "POST, OPTIONS"),
			Map.entry("/organizations/role-l/1", "GET, HEAD, OPTIONS"),
			Map.entry("/organizations/role-r/1/1", "GET, HEAD, OPTIONS"),
			Map.entry("/organizations/role-ud/1", "PUT, PATCH, DELETE, OPTIONS"),
			Map.entry("/organizations/perm-l/1", "GET, HEAD, OPTIONS"),
			Map.entry("/organizations/member-c", "POST, OPTIONS"),
			Map.entry("/organizations/member-l/1", "GET, HEAD, OPTIONS"),
			Map.entry("/organizations/member-r/1/1", "GET, HEAD, OPTIONS"),
			Map.entry("/organizations/member-ud/1", "PUT, PATCH, DELETE, OPTIONS"),
			Map.entry("/organizations/member-accept/1", "POST, OPTIONS"),
			Map.entry("/organizations/invitation-c", "POST, OPTIONS"),
			Map.entry("/organizations/invitation-sent-l/1", "GET, HEAD, OPTIONS"),
			Map.entry("/organizations/invitation-accept", "POST, OPTIONS"),
			Map.entry("/organizations/invitation-ud/1", "DELETE, OPTIONS"),
			Map.entry("/organizations/invitation-l", "GET, HEAD, OPTIONS"),
			Map.entry("/clients/client-card-c", "POST, OPTIONS"),
			Map.entry("/clients/client-card-l/1", "GET, HEAD, OPTIONS"),
			Map.entry("/clients/client-card-l/1/p1234", "GET, HEAD, OPTIONS"),
			Map.entry("/clients/client-card-l/1/fAnn", "GET, HEAD, OPTIONS"),
			Map.entry("/clients/client-card-r/1/1", "GET, HEAD, OPTIONS"),
			Map.entry("/clients/client-card-ud/1", "PUT, PATCH, DELETE, OPTIONS"),
			Map.entry("/clients/client-client-card-ud/1", "PUT, PATCH, DELETE, OPTIONS"));

	private static final Map<String, String> OPEN = Map.ofEntries(Map.entry("/auth/users/activation", "POST, OPTIONS"),
			Map.entry("/auth/users/resend_activation", "POST, OPTIONS"),
			Map.entry("/auth/users/reset_password", "POST, OPTIONS"),
			Map.entry("/auth/users/reset_password_confirm", "POST, OPTIONS"),
			Map.entry("/auth/jwt/create", "POST, OPTIONS"), Map.entry("/auth/jwt/refresh", "POST, OPTIONS"),
			Map.entry("/auth/jwt/verify", "POST, OPTIONS"), Map.entry("/auth/jwt/blacklist", "POST, OPTIONS"),
			Map.entry("/clients/auth/token", "POST, OPTIONS"), Map.entry("/clients/auth/code", "POST, OPTIONS"),
			Map.entry("/clients/auth/password", "POST, OPTIONS"), Map.entry("/api/v1/disticts", "GET, HEAD, OPTIONS"),
			Map.entry("/api/v1/districts", "GET, HEAD, OPTIONS"), Map.entry("/api/v1/places", "GET, HEAD, OPTIONS"));

	static final Supplier<Stream<String>> protectedPaths = () -> bothSpellings(PROTECTED);

	static final Supplier<Stream<String>> openPaths = () -> bothSpellings(OPEN);

	private static Stream<String> bothSpellings(Map<String, String> routes) {
		return routes.keySet().stream().sorted().flatMap((path) -> Stream.of(path, path + "/"));
	}

	private static String withoutSlash(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}

	/** One that no route knows. */
	private static final String WRONG_METHOD = "PROPFIND";

	@Nested
	class OnEveryRoute {

		@ParameterizedTest
		@FieldSource("dev.kartoteka.endtoend.WireRulesTest#protectedPaths")
		void asksForATokenBeforeItMindsTheMethod(String path) {
			anybody().send(WRONG_METHOD, path, null).is(401, NO_CREDENTIALS).has("WWW-Authenticate", CHALLENGE);
			anybody().options(path).is(401, NO_CREDENTIALS);
			as(alice).send(WRONG_METHOD, path, Content.of("text/plain", "{"))
				.is(405, """
						{"detail":"Method \\"PROPFIND\\" not allowed."}""")
				.has("Allow", PROTECTED.getOrDefault(withoutSlash(path), ""));
		}

		@ParameterizedTest
		@FieldSource("dev.kartoteka.endtoend.WireRulesTest#openPaths")
		void letsAnybodyIntoOpenRoutesButNotWithABadToken(String path) {
			anybody().send(WRONG_METHOD, path, Content.of("text/plain", "{"))
				.is(405, """
						{"detail":"Method \\"PROPFIND\\" not allowed."}""")
				.has("Allow", OPEN.getOrDefault(withoutSlash(path), ""));
			anybody().bearing("bad").send(WRONG_METHOD, path, null).is(401, BAD_TOKEN);
			anybody().bearing("bad").get(path).is(401, BAD_TOKEN).has("WWW-Authenticate", CHALLENGE);
		}

		@ParameterizedTest
		@FieldSource({ "dev.kartoteka.endtoend.WireRulesTest#protectedPaths",
				"dev.kartoteka.endtoend.WireRulesTest#openPaths" })
		void mindsTheAcceptHeaderFirst(String path) {
			Consumer browser = anybody().with("Accept", "text/html");
			browser.send(WRONG_METHOD, path, null).is(406, NOT_ACCEPTABLE);
			browser.bearing("bad").get(path).is(406, NOT_ACCEPTABLE);
		}

		@ParameterizedTest
		@FieldSource({ "dev.kartoteka.endtoend.WireRulesTest#protectedPaths",
				"dev.kartoteka.endtoend.WireRulesTest#openPaths" })
		void tellsWhatItCanDo(String path) {
			Response response = as(alice).options(path).is(200).isJson();
			assertThat(response.header("Allow")).hasValueSatisfying((allow) -> assertThat(allow)
				.isEqualTo(PROTECTED.getOrDefault(withoutSlash(path), OPEN.getOrDefault(withoutSlash(path), ""))));
			response.bodyText()
				.endsWith("""
						"renders":[%s],\
						"parses":["application/json","application/x-www-form-urlencoded","multipart/form-data"]}"""
					.formatted(formatsOf(path)));
		}

		private static String formatsOf(String path) {
			if (path.contains("/client-card-l/")) {
				return "\"application/json\",\"text/csv\"";
			}
			return path.contains("/places") ? "\"application/json\",\"application/geo+json\"" : "\"application/json\"";
		}

	}

	@Nested
	class Paths {

		@ParameterizedTest
		@ValueSource(strings = { "/", "/clients", "/clients/", "/clients/client-card-c/1/", "/clients//client-card-c/",
				"/clients/client-card-l/", "/nothing", "/api/v1/profile/id=", "/CLIENTS/client-card-c/" })
		void thatLeadNowhereAreNotFoundByAnybody(String path) {
			anybody().get(path).is(404, NOT_FOUND);
			anybody().bearing("bad").post(path, "{").is(404, NOT_FOUND);
			as(alice).get(path).is(404, NOT_FOUND);
		}

		@ParameterizedTest
		@ValueSource(strings = { "abc", "1.5", "9223372036854775808", "99999999999999999999999", "1e3", "0x1" })
		void withIdsThatAreNoneAreNotFound(String id) {
			as(alice).get("/clients/client-card-r/%s/%d/".formatted(id, organization)).is(404, NOT_FOUND);
			as(alice).get("/clients/client-card-r/%d/%s/".formatted(card, id)).is(404, NOT_FOUND);
			as(alice).get("/clients/client-card-l/%s/".formatted(id)).is(404, NOT_FOUND);
			as(alice).patch("/clients/client-card-ud/%s/".formatted(id), "{}").is(404, NOT_FOUND);
			as(alice).get("/organizations/organization-rud/%s/".formatted(id)).is(404, NOT_FOUND);
			as(store.staff()).post("/auth/users/%s/activate/".formatted(id)).is(404, NOT_FOUND);
		}

		@Test
		void withIdsOfNothingAreNotFound() {
			as(alice).get("/clients/client-card-r/9223372036854775807/%d/".formatted(organization)).is(404, NOT_FOUND);
			as(alice).patch("/clients/client-card-ud/9223372036854775807/", "{}").is(404, NOT_FOUND);
			as(alice).patch("/clients/client-card-ud/0/", "{}").is(404, NOT_FOUND);
			as(store.staff()).post("/auth/users/9223372036854775807/activate/").is(404, NOT_FOUND);
			as(store.staff()).post("/auth/users/0/activate/").is(404, NOT_FOUND);
			as(store.staff()).post("/auth/users/0/deactivate/").is(404, NOT_FOUND);
			as(store.staff()).get("/api/v1/profile/?id=0").is(404, NOT_FOUND);
			as(store.staff()).get("/api/v1/profile/?id=-1").is(404, NOT_FOUND);
			as(stranger).get("/api/v1/profile/?id=0").is(403, FORBIDDEN);
		}

		@Test
		void workInBothSpellings() {
			String unchanged = """
					{"surname":"","name":"Ann","second_name":"","phone":"+79510000001","address":"","links":null}""";
			as(alice).patch("/clients/client-card-ud/" + card).is(200, unchanged);
			as(alice).patch("/clients/client-client-card-ud/" + card).is(200, unchanged);
			as(alice).get("/clients/client-card-r/%d/%d".formatted(card, organization)).is(200);
			assertThat(as(alice).get("/clients/client-card-l/%d".formatted(organization)).is(200).body())
				.isEqualTo(as(alice).get("/clients/client-card-l/%d/".formatted(organization)).is(200).body());
		}

	}

	@Nested
	class Order {

		@Test
		void ofAnEndedSessionComesBeforeMethodAndBody() {
			Consumer ended = asOnAnotherDevice(stranger);
			ended.get("/auth/sessions/").is(200);
			as(stranger).delete("/auth/sessions/").isEmpty(204);

			ended.post(ISSUE, "{").is(403, FORBIDDEN);
			ended.post(ISSUE, Content.of("text/plain", "{}")).is(403, FORBIDDEN);
			ended.get("/api/v1/profile/").is(403, FORBIDDEN);
			ended.get("/api/v1/profile/?id=abc").is(403, FORBIDDEN);
			ended.send(WRONG_METHOD, ISSUE, null).is(403, FORBIDDEN);
			ended.get(ISSUE).is(403, FORBIDDEN);
		}

		@Test
		void ofRightsComesBeforeTheBody() {
			String path = "/clients/client-card-ud/%d/".formatted(card);
			as(stranger).put(path, "{").is(403, FORBIDDEN);
			as(stranger).patch(path, Content.of("text/plain", "{}")).is(403, FORBIDDEN);
			as(stranger).put(path, "{}").is(403, FORBIDDEN);
			as(stranger).put("/organizations/organization-rud/%d/".formatted(organization), "[]").is(403, FORBIDDEN);
			as(stranger).post(ISSUE, """
					{"organization":%d,"name":true}""".formatted(organization)).is(403, FORBIDDEN);
		}

		@Test
		void ofTheMethodComesBeforeTheBody() {
			as(alice).put(ISSUE, "{").is(405, """
					{"detail":"Method \\"PUT\\" not allowed."}""").has("Allow", "POST, OPTIONS");
			anybody().put("/auth/jwt/create/", "{").is(405);
		}

	}

	@Nested
	class Tokens {

		@ParameterizedTest
		@ValueSource(strings = { "Bearer", "JWT", "Bearer a b", "JWT a b c" })
		void needExactlyTwoWords(String header) {
			String malformed = """
					{"detail":"Authorization header must contain two space-delimited values",\
					"code":"bad_authorization_header"}""";
			Consumer consumer = anybody().with("Authorization", header);
			consumer.post(ISSUE).is(401, malformed).has("WWW-Authenticate", CHALLENGE);
			consumer.get("/api/v1/districts/").is(401, malformed);
		}

		@ParameterizedTest
		@ValueSource(strings = { "bearer x", "BEARER x", "jwt x", "Token x", "Basic YTpi" })
		void ofAnotherSchemeAreNoCredentials(String header) {
			Consumer consumer = anybody().with("Authorization", header);
			consumer.post(ISSUE).is(401, NO_CREDENTIALS).has("WWW-Authenticate", CHALLENGE);
			consumer.get("/api/v1/districts/").is(200, "[]");
		}

		@ParameterizedTest
		@ValueSource(strings = { "x", "a.b.c", "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJ1c2VyX2lkIjoxfQ.",
				"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNjMyMjI4NDYyLCJqdGkiOiIwZDEwZjNiYzNhM2M0NzdiODQyZWVjNzQ5ZTY5MGI5OSIsInVzZXJfaWQiOjV9.aYGVJfdEXxsp9_ggjdtc6BMYW7qIp7DCH3BPvabllQ0" })
		void thatAreNotOursAreRefused(String token) {
			anybody().bearing(token).post(ISSUE).is(401, BAD_TOKEN).has("WWW-Authenticate", CHALLENGE);
			anybody().with("Authorization", "JWT " + token).post(ISSUE).is(401, BAD_TOKEN);
		}

		@Test
		void workWithBothSchemesOnEveryRoute() {
			String token = logIn("alice", Person.PASSWORD).at("/access");
			anybody().with("Authorization", "JWT " + token).get("/clients/client-card-l/1/").is(200);
			anybody().with("Authorization", "Bearer " + token).get("/api/v1/profile/?id=" + alice.id()).is(200);
			anybody().bearing(token).get("/api/v1/districts/").is(200);
		}

		@Test
		void inWhichASingleLetterIsWrongAreRefused() {
			String token = logIn("alice", Person.PASSWORD).at("/access");
			int middle = token.lastIndexOf('.') + 10;
			char other = (token.charAt(middle) == 'A') ? 'B' : 'A';
			anybody().bearing(token.substring(0, middle) + other + token.substring(middle + 1))
				.post(ISSUE)
				.is(401, BAD_TOKEN);
		}

	}

	@Nested
	class Bodies {

		@ParameterizedTest
		@CsvSource({ "json, +79510000011", "form, +79510000012", "multipart, +79510000013" })
		void mayComeInThreeForms(String form, String phone) {
			String number = String.valueOf(organization);
			Content content = switch (form) {
				case "json" -> Content.json("""
						{"organization":%s,"name":"Ёж","phone":"%s","password":"clientclient","address":"",\
						"links":{"b":1,"a":[]}}""".formatted(number, phone));
				case "form" -> Content.form("organization", number, "name", "Ёж", "phone", phone, "password",
						"clientclient", "address", "", "links", "{\"b\":1,\"a\":[]}");
				default -> Content.multipart("organization", number, "name", "Ёж", "phone", phone, "password",
						"clientclient", "address", "", "links", "{\"b\":1,\"a\":[]}");
			};
			as(alice).post(ISSUE, content)
				.is(201, """
						{"surname":"","name":"Ёж","second_name":"","phone":"%s","address":"","organization":%s}"""
					.formatted(phone, number));
			assertThat(store.text("select links::text from client_card where phone = ?", phone))
				.isEqualTo("{\"b\":1,\"a\":[]}");
		}

		@Test
		void mayNameTheirCharset() {
			as(alice)
				.patch("/clients/client-card-ud/%d/".formatted(card),
						Content.of("application/json; charset=utf-8", "{\"address\":\"\"}"))
				.is(200);
			as(alice)
				.patch("/clients/client-card-ud/%d/".formatted(card),
						Content.of("APPLICATION/JSON;charset=UTF-8", "{\"address\":\"\"}"))
				.is(200);
		}

		@Test
		void mustBeJsonInFormsToo() {
			as(alice).patch("/clients/client-card-ud/%d/".formatted(card), Content.form("links", "{")).is(400, """
					{"links":["Value must be valid JSON."]}""");
		}

		@Test
		void giveTheLastOfDuplicateKeys() {
			String path = "/clients/client-card-ud/%d/".formatted(card);
			String last = """
					{"surname":"","name":"Ann","second_name":"","phone":"+79510000001","address":"last","links":null}""";
			as(alice).patch(path, "{\"address\":\"first\",\"address\":\"last\"}").is(200, last);
			as(alice).patch(path, Content.form("address", "first", "address", "last")).is(200, last);
			as(alice).patch(path, Content.multipart("address", "first", "address", "last")).is(200, last);
			as(alice).patch(path, "{\"address\":\"\"}").is(200);
		}

		@Test
		void mayHoldUnknownAndReadOnlyKeys() {
			as(alice).patch("/clients/client-card-ud/%d/".formatted(card), """
					{"id":77,"created_at":"2001-01-01T00:00:00Z","client":77,"version":9,"whatever":{"deep":[1]}}""")
				.is(200, """
						{"surname":"","name":"Ann","second_name":"","phone":"+79510000001","address":"","links":null}""");
		}

		@Test
		void thatAreEmptyAreEmptyObjects() {
			String missing = """
					{"name":["This field is required."],"phone":["This field is required."],\
					"password":["This field is required."]}""";
			as(alice).post(ISSUE).is(400, missing);
			as(alice).post(ISSUE, "").is(400, missing);
			as(alice).post(ISSUE, "{}").is(400, missing);
			as(alice).post(ISSUE, Content.form()).is(400, missing);
			as(alice).post(ISSUE, Content.of("text/plain", "")).is(400, missing);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '\'',
				value = { "null|No data provided", "[]|Invalid data. Expected a dictionary, but got list.",
						"[{}]|Invalid data. Expected a dictionary, but got list.",
						"\"{}\"|Invalid data. Expected a dictionary, but got str.",
						"1|Invalid data. Expected a dictionary, but got int.",
						"true|Invalid data. Expected a dictionary, but got bool.",
						"1.5|Invalid data. Expected a dictionary, but got float." })
		void thatAreNoObjectsAreRefused(String body, String error) {
			String response = "{\"non_field_errors\":[\"%s\"]}".formatted(error);
			as(alice).post(ISSUE, body).is(400, response);
			as(alice).put("/clients/client-card-ud/%d/".formatted(card), body).is(400, response);
			as(alice).patch("/clients/client-card-ud/%d/".formatted(card), body).is(400, response);
			as(alice).post("/organizations/organization-lc/", body).is(400, response);
			as(alice).post("/api/v1/district_create/", body).is(400, response);
			anybody().post("/auth/users/", body).is(400, response);
			anybody().post("/auth/jwt/create/", body).is(400, response);
		}

		@ParameterizedTest
		@ValueSource(strings = { "{", "{\"name\":}", "{'name':1}", "nonsense", "{\"name\":\"a\"} more", "{\"a\":01}",
				"{\"name\" \"a\"}", "{\"name\":\"unterminated", "[1,2", "{\"a\":\"\\x\"}" })
		void thatAreNoJsonAreRefusedWithThePosition(String body) {
			Response response = as(alice).post(ISSUE, body).is(400).isJson();
			response.bodyText().startsWith("{\"detail\":\"JSON parse error - ");
			assertThat(response.at("/detail")).containsPattern("line \\d+,? column \\d+");
			anybody().post("/auth/jwt/create/", body).is(400).isJson().bodyText().contains("JSON parse error - ");
		}

		@Test
		void thatAreNestedTooDeeplyAreRefused() {
			String deep = "[".repeat(100_000) + "]".repeat(100_000);
			as(alice).post(ISSUE, deep).is(400).isJson();
			as(alice).post(ISSUE, "{\"links\":%s}".formatted(deep)).is(400).isJson();
		}

		@Test
		void ofOtherTypesAreUnsupported() {
			String response = """
					{"detail":"Unsupported media type \\"text/plain\\" in request."}""";
			as(alice).post(ISSUE, Content.of("text/plain", "{}")).is(415, response);
			as(alice).patch("/clients/client-card-ud/%d/".formatted(card), Content.of("text/plain", "{}"))
				.is(415, response);
			anybody().post("/auth/users/", Content.of("text/plain", "{}")).is(415, response);
		}

		@Test
		void overOneMebibyteAreTooLarge() {
			String atTheLimit = "{\"whatever\":\"%s\"}".formatted("x".repeat(1024 * 1024 - 15));
			assertThat(atTheLimit).hasSize(1024 * 1024);
			as(alice).post(ISSUE, atTheLimit).is(400);
			for (Content content : new Content[] { Content.json(atTheLimit + " "),
					Content.form("whatever", "x".repeat(1024 * 1024)),
					Content.multipart("whatever", "x".repeat(1024 * 1024 + 1)) }) {
				Response response = as(alice).post(ISSUE, content).is(413).isJson();
				response.bodyText().matches("\\{\"detail\":\"[^\"]+\"}");
			}
		}

		@Test
		void thatAreTooLargeAreNotReadFromStrangers() {
			anybody().post(ISSUE, "x".repeat(1024 * 1024 + 1)).is(401, NO_CREDENTIALS);
		}

	}

	@Nested
	class Responses {

		@ParameterizedTest
		@ValueSource(strings = { "application/json", "*/*", "application/*", "text/html, */*;q=0.1",
				"application/json; indent=4", "text/html,application/xhtml+xml,application/json;q=0.5" })
		void areJsonForWhoeverTakesIt(String accept) {
			as(alice).with("Accept", accept).get("/clients/client-card-l/%d/".formatted(organization)).is(200).isJson();
		}

		@ParameterizedTest
		@ValueSource(strings = { "text/html", "application/xml", "image/*" })
		void areNotAcceptableForOthers(String accept) {
			as(alice).with("Accept", accept)
				.get("/clients/client-card-l/%d/".formatted(organization))
				.is(406, NOT_ACCEPTABLE);
		}

		@Test
		void doNotEscapeLetters() {
			store.card(organization, "Ёж <&> \u2028 日本 \uD83E\uDD94", "+79510000002");
			Response response = as(alice).get("/clients/client-card-l/%d/p+79510000002/".formatted(organization))
				.is(200);
			response.bodyText().contains("\"name\":\"Ёж <&> \u2028 日本 \uD83E\uDD94\"");
		}

		@Test
		void showInstantsWithSixDigitsOrNone() {
			long id = store.card(organization, "Times", "+79510000003");
			store.change("""
					update client_card set created_at = '2021-10-21T15:38:07Z', updated_at = '2021-10-21T15:38:07.5Z'
					where id = ?""", id);
			as(alice).get("/clients/client-card-r/%d/%d/".formatted(id, organization)).is(200).bodyText().endsWith("""
					"created_at":"2021-10-21T15:38:07Z","updated_at":"2021-10-21T15:38:07.500000Z"}""");
		}

		@Test
		void toHeadAreThoseToGetWithoutBody() {
			for (String path : new String[] { "/clients/client-card-l/%d/".formatted(organization),
					"/clients/client-card-r/%d/%d/".formatted(card, organization), "/api/v1/districts/",
					"/auth/sessions/" }) {
				Response get = as(alice).get(path).is(200);
				Response head = as(alice).head(path).isEmpty(200).isJson();
				assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
			}
			as(alice).head(ISSUE).isEmpty(405).has("Allow", "POST, OPTIONS");
			anybody().head("/clients/client-card-l/%d/".formatted(organization)).isEmpty(401);
			as(stranger).head("/clients/client-card-l/%d/".formatted(organization)).isEmpty(403);
		}

		@Test
		void neverRedirect() {
			Stream.concat(protectedPaths.get(), openPaths.get())
				.forEach((path) -> assertThat(as(alice).get(path).status() / 100).as(path).isNotEqualTo(3));
		}

	}

}
