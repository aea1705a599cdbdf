package dev.kartoteka.endtoend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Registration, log-in, sessions. */
class AccountsTest extends EndToEnd {

	private static final String DJANGO_HASH = "pbkdf2_sha256$260000$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U=";

	private static final String DJANGO_PASSWORD = "S3cretpass!x";

	@BeforeEach
	void setUp() {
		startWithNothing();
	}

	@Test
	void registersByEmailOrPhoneToo() {
		register("\"email\":\"Alice@Example.COM\"").is(201).bodyText().endsWith("\"id\":1}");
		register("\"phone\":\"8 (951) 748-72-95\"").is(201, """
				{"email":"","username":"+79517487295","id":2}""");
		register("\"username\":\"carol\",\"email\":\"carol@example.com\",\"phone\":\"+79517487296\"").is(201, """
				{"email":"carol@example.com","username":"carol","id":3}""");
	}

	@Test
	void asksForOneOfThree() {
		register("\"surname\":\"x\"").is(400, """
				{"username":["This field is required."]}""");
		anybody().post("/auth/users/").is(400).bodyText().contains("""
				"password":["This field is required."]""");
	}

	@Test
	void refusesWhatIsTaken() {
		register("\"username\":\"alice\",\"email\":\"alice@example.com\",\"phone\":\"+79517487295\"").is(201);
		register("\"username\":\"alice\",\"email\":\"ALICE@example.com\",\"phone\":\"89517487295\"").is(400, """
				{"username":["A user with that username already exists."],\
				"email":["A user with that email already exists."],\
				"phone":["A user with that phone already exists."]}""");
	}

	@Test
	void refusesAPhoneOfAnotherAccountAsAUsernameInAnyNotation() {
		Person alice = store.person("alice");
		store.change("update account set phone = '+79517487295', confirmed_phone = true where id = ?", alice.id());
		String taken = """
				{"username":["A user with that username already exists."]}""";
		register("\"username\":\"89517487295\"").is(400, taken);
		register("\"username\":\"+79517487295\"").is(400, taken);
		String renaming = "{\"username\":\"8-951-748-72-95\",\"current_password\":\"%s\"}".formatted(Person.PASSWORD);
		as(store.person("bob")).patch("/auth/users/me/", renaming).is(400, taken);
		as(alice).patch("/auth/users/me/", renaming)
			.is(200)
			.bodyText()
			.contains("\"username\":\"8-951-748-72-95\"", "\"confirmed_phone\":true");
		register("\"username\":\"89517487296\"").is(201, """
				{"email":"","username":"89517487296","id":3}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"\"username\":\"a b\"|username|Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters.",
			"\"username\":\"a/b\"|username|Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters.",
			"\"email\":\"nonsense\"|email|Enter a valid email address.",
			"\"email\":\"a@b\"|email|Enter a valid email address.",
			"\"phone\":\"nonsense\"|phone|The phone number entered is not valid." })
	void refusesBadIdentities(String field, String name, String error) {
		register(field).is(400, "{\"%s\":[\"%s\"]}".formatted(name, error));
	}

	@Test
	void limitsUsernames() {
		register("\"username\":\"%s\"".formatted("ё".repeat(150))).is(201);
		register("\"username\":\"%s\"".formatted("ё".repeat(151))).is(400, """
				{"username":["Ensure this field has no more than 150 characters."]}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"12345|This password is too short. It must contain at least 8 characters.\",\"This password is too common.\",\"This password is entirely numeric.",
			"password|This password is too common.", "9182736450918|This password is entirely numeric.",
			"wonderwoman1|The password is too similar to the username." })
	void saysAllThatIsWrongWithAPassword(String password, String errors) {
		anybody().post("/auth/users/", """
				{"username":"wonderwoman","password":"%s"}""".formatted(password)).is(400, """
				{"password":["%s"]}""".formatted(errors));
	}

	@Test
	void logsInByUsernameEmailOrPhone() {
		register("\"username\":\"alice\",\"email\":\"alice@example.com\",\"phone\":\"+79517487295\"").is(201);
		as(store.staff()).post("/auth/users/1/activate/").isEmpty(204);
		for (String name : new String[] { "alice", "alice@example.com", "ALICE@example.com", "+79517487295",
				"8 951 748 72 95" }) {
			logIn(name, Person.PASSWORD).is(200);
		}
		logIn("Alice", Person.PASSWORD).is(401);
		anybody().post("/auth/jwt/create/").is(400, """
				{"username":["This field is required."],"password":["This field is required."]}""");
	}

	@Test
	void takesTheSameTimeWhateverIsWrongWithALogIn() {
		store.person("alice");
		Person bob = store.person("bob");
		store.change("update account set active = false where id = ?", bob.id());
		Map<String, List<Long>> times = new LinkedHashMap<>();
		for (int round = 0; round < 5; round++) {
			for (String credentials : List.of("alice wrong", "nobody wrong", "bob wrong", "bob " + Person.PASSWORD)) {
				List<String> words = List.of(credentials.split(" ", 2));
				long begun = System.nanoTime();
				logIn(words.getFirst(), words.getLast()).is(401, """
						{"detail":"No active account found with the given credentials"}""");
				times.computeIfAbsent(credentials, (_) -> new ArrayList<>()).add(System.nanoTime() - begun);
			}
		}
		List<Long> least = times.values().stream().map(Collections::min).toList();
		assertThat(Collections.max(least)).as("%s", times).isLessThan(3 * Collections.min(least));
	}

	@Test
	void showsStaffAllAccountsAndOthersTheirOwn() {
		Person alice = store.person("alice");
		Person bob = store.person("bob");
		store.change("update account set active = false where id = ?", bob.id());
		Consumer staff = as(store.staff());
		assertThat(staff.get("/auth/users/").is(200).each("/username")).containsExactly("boss", "bob", "alice");
		assertThat(staff.get("/auth/users/?active=false").is(200).each("/username")).containsExactly("bob");
		assertThat(staff.get("/auth/users/?staff=true").is(200).each("/username")).containsExactly("boss");
		assertThat(staff.get("/auth/users/?search=LICE%20gmail").is(200).each("/username")).containsExactly("alice");
		assertThat(staff.get("/auth/users/?search=nobody").is(200, "[]").body()).isNotEmpty();
		staff.get("/auth/users/?active=perhaps").is(400, """
				{"active":["Must be a valid boolean."]}""");
		assertThat(as(alice).get("/auth/users/").is(200).each("/username")).containsExactly("alice");
		assertThat(as(alice).get("/auth/users/?search=bob").is(200).each("/username")).isEmpty();
		as(alice).get("/auth/users/%d/".formatted(bob.id())).is(404, """
				{"detail":"Not found."}""");
		String own = as(alice).get("/auth/users/me/").is(200).body();
		as(alice).get("/auth/users/%d/".formatted(alice.id())).is(200, own);
		staff.get("/auth/users/%d/".formatted(alice.id()))
			.is(200, own.substring(0, own.length() - 1) + ",\"active\":true,\"staff\":false}");
		staff.get("/auth/users/999/").is(404);
	}

	@Test
	void takesHashesThatDjangoMadeAndMakesThemBetter() {
		Person alice = store.person("alice");
		store.change("update account set password = ? where id = ?", DJANGO_HASH, alice.id());
		logIn("alice", "wrong").is(401);
		assertThat(store.text("select password from account where id = 1")).isEqualTo(DJANGO_HASH);
		logIn("alice", DJANGO_PASSWORD).is(200);
		assertThat(store.text("select password from account where id = 1")).startsWith("$argon2id$");
		logIn("alice", DJANGO_PASSWORD).is(200);

		store.client("Ann", "+79517487295");
		store.change("update card_credential set password = ?", DJANGO_HASH);
		clientToken("+79517487295", DJANGO_PASSWORD);
		assertThat(store.text("select password from card_credential")).startsWith("$argon2id$");
		clientToken("8 951 748 72 95", DJANGO_PASSWORD);
	}

	@Test
	void verifiesTokensOfLiveSessions() {
		Response tokens = logIn(store.person("alice").username(), Person.PASSWORD).is(200);
		verify(tokens.at("/access")).is(200, "{}");
		verify(tokens.at("/refresh")).is(200, "{}");
		String invalid = """
				{"detail":"Token is invalid or expired","code":"token_not_valid"}""";
		verify("nonsense").is(401, invalid).has("WWW-Authenticate", "Bearer realm=\"api\"");
		anybody().post("/auth/jwt/verify/").is(400, """
				{"token":["This field is required."]}""");

		Consumer alice = anybody().bearing(tokens.at("/access"));
		alice.delete("/auth/sessions/%s/".formatted(alice.get("/auth/sessions/").at("/0/id"))).isEmpty(204);

		verify(tokens.at("/access")).is(401, invalid);
		verify(tokens.at("/refresh")).is(401, invalid);
	}

	@Test
	void showsTheSessionsOfTheCaller() {
		Person alice = store.person("alice");
		anybody().with("User-Agent", "Old phone").post("/auth/jwt/create/", """
				{"username":"alice","password":"%s"}""".formatted(Person.PASSWORD)).is(200);
		Response sessions = as(alice).get("/auth/sessions/").is(200).isJson();
		sessions.bodyText().matches("""
				\\[\\{"id":2,"device":"[^"]*","address":"[0-9a-f.:]+","created_at":"[^"]+Z",\
				"last_used_at":"[^"]+Z","current":true},\\{"id":1,"device":"Old phone",.*"current":false}]""");

		as(alice).delete("/auth/sessions/").isEmpty(204);

		assertThat(as(alice).get("/auth/sessions/").is(200).each("/id")).containsExactly("2");
	}

	private static Response verify(String token) {
		return anybody().post("/auth/jwt/verify/", "{\"token\":\"%s\"}".formatted(token));
	}

	private static Response register(String identity) {
		return anybody().post("/auth/users/", "{%s,\"password\":\"%s\"}".formatted(identity, Person.PASSWORD));
	}

}
