package dev.kartoteka.endtoend;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forged tokens after RFC 8725, wherever the program accepts a token. All are refused
 * with the same body.
 */
class ForgedTokensTest extends EndToEnd {

	private static final String REFUSED = """
			{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[\
			{"token_class":"AccessToken","token_type":"access","message":"%s"}]}""";

	private static final String INVALID = REFUSED.formatted("Token is invalid or expired");

	private static final String WRONG_TYPE = REFUSED.formatted("Token has wrong type");

	private static final String INVALID_IN_BODY = """
			{"detail":"Token is invalid or expired","code":"token_not_valid"}""";

	private static final String PHONE = "+79510000001";

	private static Person alice;

	private static String access;

	private static String refresh;

	private static String client;

	@BeforeAll
	static void logEverybodyIn() {
		alice = store.person("alice");
		store.organization(alice, "Alice's");
		store.card(1, "Ann", PHONE);
		Response pair = logIn("alice", Person.PASSWORD).is(200);
		access = pair.at("/access");
		refresh = pair.at("/refresh");
		client = clientToken(PHONE, Person.PASSWORD);
	}

	@Test
	void aForgerWhoChangesNothingIsLetIn() {
		assertWelcome(SignedToken.of(access).token());
		verify(SignedToken.of(refresh).token()).is(200, "{}");
		anybody().bearing(SignedToken.of(client).token()).get("/clients/client-u/1/").is(200);
	}

	@Test
	void eachIsRefusedEverywhere() {
		Map<String, String> forgeries = forgeriesOf(access);

		assertThat(forgeries).hasSizeGreaterThan(40).doesNotContainValue(access);
		forgeries.forEach((kind, forgery) -> {
			assertRefusedAsBearer(kind, forgery, INVALID);
			assertThat(verify(forgery).status()).as(kind).isEqualTo(401);
		});
	}

	@Test
	void eachIsRefusedAsARefreshTokenToo() {
		Map<String, String> forgeries = forgeriesOf(refresh);

		assertThat(forgeries).hasSizeGreaterThan(40).doesNotContainValue(refresh);
		forgeries.forEach((kind, forgery) -> {
			for (String route : new String[] { "refresh", "blacklist" }) {
				Response response = anybody().post("/auth/jwt/%s/".formatted(route), Content.form("refresh", forgery));
				assertThat(response.status() + response.body()).as(kind).isEqualTo(401 + INVALID_IN_BODY);
			}
		});
		verify(refresh).is(200, "{}");
	}

	@ParameterizedTest
	@CsvSource({ "access,refresh", "access,blacklist", "client,refresh", "client,blacklist", "client,verify" })
	void aTokenOfAnotherTypeIsNoneInABody(String type, String route) {
		String token = type.equals("client") ? client : access;
		String field = route.equals("verify") ? "token" : "refresh";

		anybody().post("/auth/jwt/%s/".formatted(route), Content.form(field, token))
			.is(401, INVALID_IN_BODY)
			.has("WWW-Authenticate", "Bearer realm=\"api\"");
	}

	@Test
	void aTokenOfAnotherTypeIsToldSo() {
		assertRefusedAsBearer("refresh", refresh, WRONG_TYPE);
		assertRefusedAsBearer("unknown", SignedToken.of(access).withClaim("\"access\"", "\"sliding\"").token(),
				WRONG_TYPE);
		for (String path : new String[] { "/auth/sessions/", "/clients/client-card-l/1/" }) {
			anybody().bearing(client).get(path).is(401, WRONG_TYPE);
		}
		for (String method : new String[] { "GET", "PUT", "PATCH" }) {
			anybody().bearing(access).send(method, "/clients/client-u/1/", null).is(401, WRONG_TYPE);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 8_000, 12_000, 20_000, 200_000 })
	void aHugeTokenIsRefusedWithoutBeingLookedAt(int length) {
		String huge = "e".repeat(length);
		// Beyond 16 KB the server does not read the header to its end.
		anybody().bearing(huge).get("/auth/sessions/").is((length < 16_000) ? 401 : 400);
		verify(huge).is(401, INVALID_IN_BODY);
	}

	@Test
	void tokensOfTheSecretBeforeAreStillGoodAndNewOnesAreOfTheCurrentOne() {
		SignedToken earlier = SignedToken.of(access).signedWith(Program.PREVIOUS_JWT_SECRET);
		assertThat(SignedToken.of(access).signedWith(Program.JWT_SECRET).header())
			.contains(SignedToken.of(access).header().replaceAll(".*(\"kid\":\"[^\"]*\").*", "$1"));
		assertWelcome(earlier.token());
		assertRefusedAsBearer("previous secret under the current one's name",
				earlier.withHeader(SignedToken.of(access).header()).token(), INVALID);
		assertRefusedAsBearer("previous secret under no name", earlier.withHeader("""
				{"alg":"HS256","typ":"JWT"}""").token(), INVALID);

		String renewed = anybody()
			.post("/auth/jwt/refresh/",
					Content.form("refresh", SignedToken.of(refresh).signedWith(Program.PREVIOUS_JWT_SECRET).token()))
			.is(200)
			.at("/access");
		assertThat(SignedToken.of(renewed).token()).isEqualTo(renewed);
	}

	private static Map<String, String> forgeriesOf(String token) {
		SignedToken good = SignedToken.of(token);
		Map<String, String> forgeries = new LinkedHashMap<>();
		forgeries.put("nothing", ".");
		forgeries.put("no dots", token.replace(".", ""));
		for (String none : new String[] { "none", "None", "NONE", "nOnE", "" }) {
			String unsigned = good.withHeader("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(none)).content();
			forgeries.put("alg " + none + " unsigned", unsigned + ".");
			forgeries.put("alg " + none + " in two parts", unsigned);
			forgeries.put("alg " + none + " with the old signature", unsigned + signatureOf(token));
		}
		forgeries.put("no signature", good.content() + ".");
		forgeries.put("HS512", header(good, "HS512").signedBy("HmacSHA512").token());
		forgeries.put("HS384", header(good, "HS384").signedBy("HmacSHA384").token());
		forgeries.put("HS512 that says HS256", good.signedBy("HmacSHA512").token());
		forgeries.put("RS256 with the secret as its key", header(good, "RS256").token());
		forgeries.put("RS256 with a key of its own", signedByAKeyThatItBrings(good));
		forgeries.put("another type of object", good.withHeader("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}").token());
		for (String key : new String[] { "unknown", "", "../../../dev/null", "' or '1'='1", "AAAAAAAA" }) {
			forgeries.put("kid " + key,
					good.withHeader("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(key)).token());
		}
		forgeries.put("an empty secret's kid",
				good.signedWith("another secret, but one that nobody configured").token());
		forgeries.put("no header", good.withHeader("null").token());
		for (String claim : new String[] { "token_type", "exp", "iat", "jti", "iss", "user_id", "session_id" }) {
			forgeries.put("no " + claim,
					good.withClaim("\"%s\":(\"[^\"]*\"|\\d+),?".formatted(claim), "").withClaim(",?}$", "}  ").token());
			forgeries.put("a list for " + claim,
					good.withClaim("\"%s\":(\"[^\"]*\"|\\d+)".formatted(claim), "\"%s\":[]".formatted(claim)).token());
		}
		forgeries.put("expired", good.withClaim("\"exp\":\\d+", "\"exp\":1700000000").token());
		forgeries.put("not yet valid", good.withClaim("^\\{", "{\"nbf\":9700000000,").token());
		forgeries.put("a foreign issuer", good.withClaim("\"kartoteka\"", "\"keycloak\"").token());
		forgeries.put("an account as a text", good.withClaim("\"user_id\":(\\d+)", "\"user_id\":\"$1\"").token());
		forgeries.put("claims that are a list",
				new SignedToken(good.header(), "[1]", good.mac(), good.secret()).token());
		forgeries.put("another's id under the old signature",
				good.withClaim("\"user_id\":\\d+", "\"user_id\":1000000").content() + signatureOf(token));
		forgeries.put("the first letter of the signature changed", changed(token, token.lastIndexOf('.') + 1));
		forgeries.put("the last letter of the signature changed", changed(token, token.length() - 1));
		forgeries.put("a shorter signature", token.substring(0, token.length() - 1));
		for (String garbage : new String[] { "!", "=", "%", "*", "+", "/", "~", "A", "AAAA", ".", ".AAAA", "\u0000" }) {
			// A header cannot carry everything.
			if (garbage.charAt(0) > ' ') {
				forgeries.put("behind it " + garbage, token + garbage);
				forgeries.put("before it " + garbage, garbage + token);
			}
		}
		return forgeries;
	}

	private static SignedToken header(SignedToken token, String algorithm) {
		return token.withHeader("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm));
	}

	private static String signatureOf(String token) {
		return token.substring(token.lastIndexOf('.'));
	}

	private static String changed(String token, int at) {
		// One bit, and not of those that the last letter has to spare.
		char other = (token.charAt(at) == 'Q') ? 'g' : 'Q';
		return token.substring(0, at) + other + token.substring(at + 1);
	}

	private static String signedByAKeyThatItBrings(SignedToken good) {
		try {
			KeyPair stranger = KeyPairGenerator.getInstance("RSA").generateKeyPair();
			RSAPublicKey key = (RSAPublicKey) stranger.getPublic();
			String content = good
				.withHeader("""
						{"alg":"RS256","typ":"JWT","jwk":{"kty":"RSA","e":"AQAB","n":"%s"}}"""
					.formatted(SignedToken.encoded(key.getModulus().toByteArray())))
				.content();
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(stranger.getPrivate());
			signature.update(content.getBytes(StandardCharsets.US_ASCII));
			return content + "." + SignedToken.encoded(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void assertWelcome(String token) {
		anybody().bearing(token).get("/auth/sessions/").is(200);
		verify(token).is(200, "{}");
	}

	/** On a route for users, one for clients, one for all, and with a wrong method. */
	private static void assertRefusedAsBearer(String kind, String token, String body) {
		Consumer bearer = anybody().bearing(token);
		for (Response response : new Response[] { bearer.get("/auth/sessions/"), bearer.get("/clients/client-u/1/"),
				bearer.get("/api/v1/districts/"), bearer.put("/auth/sessions/") }) {
			assertThat(response.status() + response.body()).as(kind).isEqualTo(401 + body);
			response.isJson().has("WWW-Authenticate", "Bearer realm=\"api\"");
		}
	}

	private static Response verify(String token) {
		return anybody().post("/auth/jwt/verify/", Content.form("token", token));
	}

}
