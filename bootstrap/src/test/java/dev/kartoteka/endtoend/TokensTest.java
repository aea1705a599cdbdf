package dev.kartoteka.endtoend;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens after a log-in: refresh and end. */
class TokensTest extends EndToEnd {

	private static final String INVALID = """
			{"detail":"Token is invalid or expired","code":"token_not_valid"}""";

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static Person alice;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		store.client("Ann", "+79510000001");
	}

	@Test
	void areRenewedByTheRefreshToken() {
		Response first = logIn(alice.username(), Person.PASSWORD).is(200);
		Response second = refresh(first.at("/refresh")).is(200).isJson();
		second.bodyText().matches("\\{\"access\":\"[\\w.-]+\",\"refresh\":\"[\\w.-]+\"}");
		assertThat(second.at("/refresh")).isNotEqualTo(first.at("/refresh"));
		Response third = refresh(second.at("/refresh")).is(200);
		anybody().bearing(first.at("/access")).get("/auth/users/me/").is(200);
		anybody().bearing(third.at("/access")).get("/auth/users/me/").is(200);
		assertThat(anybody().bearing(third.at("/access")).get("/auth/sessions/").each("/current"))
			.containsOnlyOnce("true");
	}

	@Test
	void areRenewedOnceMoreByARefreshTokenThatWasReplacedJustNow() {
		Response first = logIn(alice.username(), Person.PASSWORD);
		refresh(first.at("/refresh")).is(200);
		Response again = refresh(first.at("/refresh")).is(200);
		anybody().bearing(again.at("/access")).get("/auth/users/me/").is(200);
		Response next = refresh(again.at("/refresh")).is(200);
		refresh(next.at("/refresh")).is(200);
	}

	@Test
	void endTheirSessionWhenARefreshTokenIsUsedLongAfterItWasReplaced() {
		Response first = logIn(alice.username(), Person.PASSWORD);
		Response second = refresh(first.at("/refresh")).is(200);
		String session = store.text("select max(id) from session");
		store.change("update session set refreshed_at = refreshed_at - interval '9 seconds' where id = ?::bigint",
				session);
		refresh(first.at("/refresh")).is(200);
		store.change("update session set refreshed_at = refreshed_at - interval '2 seconds' where id = ?::bigint",
				session);

		refresh(first.at("/refresh")).is(401, INVALID).has("WWW-Authenticate", "Bearer realm=\"api\"");

		anybody().bearing(second.at("/access")).get("/auth/users/me/").is(403, FORBIDDEN);
		refresh(second.at("/refresh")).is(401, INVALID);
		assertThat(store.list("select id from session where id = ?::bigint", session)).isEmpty();
	}

	@Test
	void areNotRenewedByAnythingElse() {
		Response tokens = logIn(alice.username(), Person.PASSWORD);
		refresh(tokens.at("/access")).is(401, INVALID);
		refresh(clientToken("+79510000001", Person.PASSWORD)).is(401, INVALID);
		refresh("nonsense").is(401, INVALID);
		anybody().post("/auth/jwt/refresh/").is(400, """
				{"refresh":["This field is required."]}""");
		refresh(tokens.at("/refresh")).is(200);
	}

	@Test
	void areNotRenewedForAnAccountThatWasDeactivated() {
		Person bob = store.person("bob");
		Response tokens = logIn("bob", Person.PASSWORD);
		store.change("update account set active = false where id = ?", bob.id());
		refresh(tokens.at("/refresh")).is(401, INVALID);
	}

	@Test
	void areWorthNothingAfterTheLogOut() {
		Response tokens = logIn(alice.username(), Person.PASSWORD);
		blacklist(tokens.at("/access")).is(401, INVALID);
		anybody().post("/auth/jwt/blacklist/").is(400, """
				{"refresh":["This field is required."]}""");
		anybody().bearing(tokens.at("/access")).get("/auth/users/me/").is(200);

		blacklist(tokens.at("/refresh")).is(200, "{}");

		anybody().bearing(tokens.at("/access")).get("/auth/users/me/").is(403, FORBIDDEN);
		refresh(tokens.at("/refresh")).is(401, INVALID);
		blacklist(tokens.at("/refresh")).is(401, INVALID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s=", "%s!", "%sA", "%s\\n.", " . %s" })
	void areTheirOwnAndOnlySpelling(String spelling) {
		String token = logIn(alice.username(), Person.PASSWORD).at("/access");
		anybody().post("/auth/jwt/verify/", "{\"token\":\"%s\"}".formatted(spelling.formatted(token))).is(401, INVALID);
	}

	private static Response refresh(String token) {
		return anybody().post("/auth/jwt/refresh/", "{\"refresh\":\"%s\"}".formatted(token));
	}

	private static Response blacklist(String token) {
		return anybody().post("/auth/jwt/blacklist/", "{\"refresh\":\"%s\"}".formatted(token));
	}

}
