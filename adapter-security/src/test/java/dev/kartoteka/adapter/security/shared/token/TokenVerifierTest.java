package dev.kartoteka.adapter.security.shared.token;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.session.SessionId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenVerifierTest {

	private static final String GOOD = """
			{"token_type":"access","exp":1800003600,"iat":1800000000,"jti":"a","iss":"kartoteka","user_id":5,"session_id":7}""";

	private static final String GOOD_REFRESH = GOOD.replace("access", "refresh").replace("}", ",\"generation\":2}");

	private final TokenVerifier verifier = TokenFixtures.verifier();

	@Test
	void acceptsAnAccessTokenOfTheSharedSecret() throws Exception {
		assertThat(this.verifier.verify(Forgery.of(GOOD).token()))
			.isEqualTo(new VerifiedToken.Access(new Caller(new AccountId(5), new SessionId(7))));
	}

	@Test
	void distinguishesRefreshTokensFromAccessTokens() throws Exception {
		assertThat(this.verifier.verify(Forgery.of(GOOD_REFRESH).token()))
			.isEqualTo(new VerifiedToken.Refresh(new Caller(new AccountId(5), new SessionId(7)), 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2\"", "2.0", "true", "null", "-1", "2147483648", "9223372036854775808" })
	void refusesARefreshTokenWhoseGenerationIsNoCount(String generation) {
		assertInvalid(Forgery.of(GOOD_REFRESH.replace("\"generation\":2", "\"generation\":" + generation)).token());
	}

	@Test
	void refusesARefreshTokenWithoutAGeneration() {
		assertInvalid(Forgery.of(GOOD.replace("access", "refresh")).token());
	}

	@Test
	void distinguishesClientsFromAccounts() throws Exception {
		String claims = GOOD.replace("access", "client").replace("user_id", "client_id");

		assertThat(this.verifier.verify(Forgery.of(claims).token()))
			.isEqualTo(new VerifiedToken.Client(new ClientCaller(new ClientId(5), new SessionId(7))));
	}

	@Test
	void acceptsANotBeforeThatIsOver() throws Exception {
		String claims = GOOD.replace("\"jti\"", "\"nbf\":1800000000,\"jti\"");

		assertThat(this.verifier.verify(Forgery.of(claims).token())).isInstanceOf(VerifiedToken.Access.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"alg":"none","typ":"JWT"}""", """
			{"alg":"None","typ":"JWT"}""", """
			{"alg":"HS384","typ":"JWT"}""", """
			{"alg":"HS512","typ":"JWT"}""", """
			{"alg":"RS256","typ":"JWT"}""", """
			{"alg":"hs256","typ":"JWT"}""", """
			{"typ":"JWT"}""", """
			{"alg":256,"typ":"JWT"}""", """
			{"alg":"HS256"}""", """
			{"alg":"HS256","typ":"at+jwt"}""", """
			{"alg":"HS256","typ":"JWT","kid":"unknown"}""", """
			{"alg":"HS256","typ":"JWT","crit":["exp"]}""", """
			{"alg":"HS256","typ":"JWT","b64":false,"crit":["b64"]}""", """
			{"alg":"dir","enc":"A256GCM","typ":"JWT"}""", """
			{"alg":"HS256","typ":"JWT","jwk":{"kty":"oct","k":"AA"}}""", """
			[]""", "null", "", "{", "\"HS256\"" })
	void refusesAnotherHeader(String header) {
		assertInvalid(Forgery.of(GOOD).withHeader(header).token());
	}

	@ParameterizedTest
	@ValueSource(strings = { "HmacSHA384", "HmacSHA512", "HmacSHA1" })
	void refusesAnotherAlgorithmBehindTheRightHeader(String algorithm) {
		assertInvalid(Forgery.of(GOOD).signedBy(algorithm).token());
	}

	@ParameterizedTest
	@ValueSource(strings = { "HS384 HmacSHA384", "HS512 HmacSHA512" })
	void refusesAnotherAlgorithmOfTheSameSecret(String names) {
		List<String> name = List.of(names.split(" ", -1));

		assertInvalid(Forgery.of(GOOD).withHeader("""
				{"alg":"%s","typ":"JWT"}""".formatted(name.getFirst())).signedBy(name.getLast()).token());
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "HS256" })
	void refusesAMissingSignature(String algorithm) {
		Forgery unsigned = Forgery.of(GOOD).signedBy(null).withHeader("""
				{"alg":"%s","typ":"JWT"}""".formatted(algorithm));

		assertInvalid(unsigned.token());
		assertInvalid(unsigned.token().replaceAll("\\.$", ""));
	}

	@Test
	void refusesAnotherSecret() {
		assertInvalid(Forgery.of(GOOD).signedWith(Forgery.OTHER_SECRET).token());
	}

	@ParameterizedTest
	@ValueSource(strings = { "!", "=", "==", "\n", " ", "\u0000", "*", "+", "/", "ж", "%", "~", ".", "A", "AAAA" })
	void refusesAnythingAddedToAToken(String garbage) {
		String good = Forgery.of(GOOD).token();
		int signature = good.lastIndexOf('.') + 5;

		assertInvalid(good + garbage);
		assertInvalid(garbage + good);
		assertInvalid(good.substring(0, signature) + garbage + good.substring(signature));
		assertInvalid(good.replaceFirst("\\.", garbage + "."));
	}

	@Test
	void refusesAnotherSpellingOfTheSameSignature() {
		String good = Forgery.of(GOOD).token();
		byte[] signature = signatureOf(good);
		List<String> spellings = IntStream.range(0, 128)
			.mapToObj((character) -> good.substring(0, good.length() - 1) + (char) character)
			.filter((token) -> !token.equals(good))
			.toList();

		// The decoder of the JDK accepts three other spellings of the same bytes.
		assertThat(spellings.stream().filter((token) -> Arrays.equals(signatureOf(token), signature))).hasSize(3);
		assertThat(spellings).allSatisfy(this::assertInvalid);
	}

	private static byte[] signatureOf(String token) {
		try {
			return Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
		}
		catch (IllegalArgumentException _) {
			return new byte[0];
		}
	}

	@Test
	void refusesASignatureOfAnotherKindOfKeyThatTheTokenBrings() throws Exception {
		KeyPair stranger = KeyPairGenerator.getInstance("EC").generateKeyPair();
		ECPublicKey key = (ECPublicKey) stranger.getPublic();
		String jwk = new ECKey.Builder(Curve.forECParameterSpec(key.getParams()), key).build().toJSONString();
		String content = Forgery.of(GOOD).withHeader("""
				{"alg":"ES256","typ":"JWT","jwk":%s}""".formatted(jwk)).token();
		String signed = content.substring(0, content.lastIndexOf('.'));
		Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
		signature.initSign(stranger.getPrivate());
		signature.update(signed.getBytes(StandardCharsets.US_ASCII));

		assertInvalid(signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
	}

	@Test
	void refusesChangedClaims() {
		String good = Forgery.of(GOOD).token();
		String changed = Forgery.of(GOOD.replace("\"user_id\":5", "\"user_id\":6")).token();

		assertInvalid(changed.substring(0, changed.lastIndexOf('.')) + good.substring(good.lastIndexOf('.')));
	}

	static Stream<String> claimsThatLackSomething() {
		return Stream
			.of("\"token_type\":\"access\",", "\"exp\":1800003600,", "\"iat\":1800000000,", "\"jti\":\"a\",",
					"\"iss\":\"kartoteka\",", "\"user_id\":5,", ",\"session_id\":7")
			.map((claim) -> {
				assertThat(GOOD).contains(claim);
				return GOOD.replace(claim, "");
			});
	}

	@ParameterizedTest
	@MethodSource("claimsThatLackSomething")
	void refusesAMissingClaim(String claims) {
		assertInvalid(Forgery.of(claims).token());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"5\"", "5.0", "5.5", "5e0", "true", "null", "[5]", "{}", "0", "-1",
			"9223372036854775808", "1e400" })
	void refusesAnIdThatIsNoPositiveInteger(String id) {
		assertInvalid(Forgery.of(GOOD.replace("\"user_id\":5", "\"user_id\":" + id)).token());
		assertInvalid(Forgery.of(GOOD.replace("\"session_id\":7", "\"session_id\":" + id)).token());
	}

	@ParameterizedTest
	@ValueSource(strings = { "1800000000", "1799999999", "0", "-1", "\"1800003600\"", "1800003600.5", "null" })
	void refusesTokensThatHaveExpired(String expiry) {
		assertInvalid(Forgery.of(GOOD.replace("1800003600", expiry)).token());
	}

	@ParameterizedTest
	@ValueSource(strings = { "1800000006", "1900000000", "\"1800000000\"", "null" })
	void refusesTokensThatAreNotYetValid(String notBefore) {
		assertInvalid(Forgery.of(GOOD.replace("\"jti\"", "\"nbf\":" + notBefore + ",\"jti\"")).token());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"somebody else\"", "null", "1", "[\"kartoteka\"]" })
	void refusesAnotherIssuer(String issuer) {
		assertInvalid(Forgery.of(GOOD.replace("\"kartoteka\"", issuer)).token());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sliding", "Access", "verification" })
	void refusesAnUnknownType(String type) {
		assertThatExceptionOfType(BadToken.class)
			.isThrownBy(() -> this.verifier.verify(Forgery.of(GOOD.replace("access", type)).token()))
			.withMessage("Token has wrong type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "..", "...", "a.b.c", "a.b.c.d.e", "not a token", "eyJhbGciOiJIUzI1NiJ9..",
			"....................", "\u0000", "жжж.жжж.жжж" })
	void refusesGarbage(String garbage) {
		assertInvalid(garbage);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "5", "", "not json", "{\"exp\":", "{\"a\":1}{\"b\":2}" })
	void refusesAPayloadThatIsNoObject(String payload) {
		assertInvalid(Forgery.of(payload).token());
	}

	@Test
	void refusesDeepNesting() {
		assertInvalid(Forgery.of("{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}").token());
		assertInvalid(Forgery.of(GOOD).withHeader("{\"a\":" + "[".repeat(2500) + "]".repeat(2500) + "}").token());
	}

	@Test
	void refusesHugeTokensEvenIfTheyAreSigned() {
		String huge = Forgery.of(GOOD.replace("\"a\"", "\"" + "a".repeat(8192) + "\"")).token();

		assertInvalid(huge);
		assertInvalid("a".repeat(10_000_000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=", "!", "%", " ", "\n", "\u0000", "ж" })
	void refusesCharactersThatDecodersSkip(String character) {
		String good = Forgery.of(GOOD).token();
		int signature = good.lastIndexOf('.') + 1;

		assertInvalid(good + character);
		assertInvalid(character + good);
		assertInvalid(good.substring(0, signature) + character + good.substring(signature));
	}

	@Test
	void refusesOtherSpellingsOfTheSameSignature() {
		String good = Forgery.of(GOOD).token();
		String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
		int last = alphabet.indexOf(good.charAt(good.length() - 1));

		// The last of 43 characters carries four bits; the other two are zero.
		assertThat(last % 4).isZero();
		for (int spare = 1; spare < 4; spare++) {
			assertInvalid(good.substring(0, good.length() - 1) + alphabet.charAt(last + spare));
		}
	}

	@Test
	void refusesEveryRandomChange() {
		Random random = new Random(20261123);
		String good = Forgery.of(GOOD).token();
		for (int i = 0; i < 20_000; i++) {
			StringBuilder changed = new StringBuilder(good);
			for (int n = random.nextInt(4); n >= 0; n--) {
				int at = random.nextInt(changed.length());
				char character = (char) (random.nextBoolean() ? '.' + random.nextInt(80) : random.nextInt(0x10000));
				switch (random.nextInt(3)) {
					case 0 -> changed.setCharAt(at, character);
					case 1 -> changed.deleteCharAt(at);
					default -> changed.insert(at, character);
				}
			}
			if (!good.contentEquals(changed)) {
				assertInvalid(changed.toString());
			}
		}
	}

	@Test
	void acceptsTokensOfPreviousSecrets() throws Exception {
		String old = TokenFixtures.signer(Forgery.OTHER_SECRET)
			.sign(TokenFixtures.signer().claims(TokenType.REFRESH, Duration.ofDays(1)));
		TokenVerifier rotated = TokenFixtures.verifierAt(TokenFixtures.NOW, Forgery.OTHER_SECRET);

		// The claims of the ids are missing, so it is refused with any key.
		assertInvalid(old);
		assertThat(rotated.verify(complete(TokenFixtures.signer(Forgery.OTHER_SECRET))))
			.isInstanceOf(VerifiedToken.Access.class);
		assertThat(rotated.verify(complete(TokenFixtures.signer()))).isInstanceOf(VerifiedToken.Access.class);
	}

	@Test
	void refusesTokensOfASecretThatIsNoLongerListed() {
		assertInvalid(complete(TokenFixtures.signer(Forgery.OTHER_SECRET)));
	}

	@Test
	void refusesTokensWhoseKeyIsAnotherThanTheyName() {
		TokenVerifier rotated = TokenFixtures.verifierAt(TokenFixtures.NOW, Forgery.OTHER_SECRET);
		String header = TokenFixtures.headerOf(complete(TokenFixtures.signer()));

		assertThatExceptionOfType(BadToken.class).isThrownBy(
				() -> rotated.verify(Forgery.of(GOOD).withHeader(header).signedWith(Forgery.OTHER_SECRET).token()));
	}

	private static String complete(TokenSigner signer) {
		var claims = signer.claims(TokenType.ACCESS, Duration.ofHours(1));
		claims.put(Claims.USER_ID, 5L);
		claims.put(Claims.SESSION_ID, 7L);
		return signer.sign(claims);
	}

	private void assertInvalid(String token) {
		assertThatExceptionOfType(BadToken.class).isThrownBy(() -> this.verifier.verify(token))
			.withMessage("Token is invalid or expired");
	}

}
