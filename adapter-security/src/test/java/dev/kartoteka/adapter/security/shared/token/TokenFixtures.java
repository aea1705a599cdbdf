package dev.kartoteka.adapter.security.shared.token;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import dev.kartoteka.adapter.security.RotatingKeys;
import dev.kartoteka.adapter.security.SecurityKeys;

/** The real signer and verifier, at a fixed time. */
public final class TokenFixtures {

	/** Seconds since 1970: 1800000000. */
	public static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

	public static final TokenProperties PROPERTIES = new TokenProperties(Duration.ofHours(1), Duration.ofDays(30),
			Duration.ofDays(30), "kartoteka");

	private TokenFixtures() {
	}

	/** Keys for every purpose, made of the bytes of one secret. */
	public static SecurityKeys securityKeys(String secret) {
		return new SecurityKeys(keys(secret), keys(secret), keys(secret), keys(secret), key(secret), key(secret),
				key(secret));
	}

	/** Keys made of the bytes of the secrets. */
	public static RotatingKeys keys(String current, String... previous) {
		return new RotatingKeys(key(current), Stream.of(previous).map(TokenFixtures::key).toList());
	}

	private static SecretKey key(String secret) {
		return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
	}

	public static TokenSigner signer() {
		return signer(Forgery.SECRET);
	}

	public static TokenSigner signer(String secret) {
		return new TokenSigner(TokenKeys.of(keys(secret)), PROPERTIES.issuer(), at(NOW));
	}

	public static TokenVerifier verifier() {
		return verifierAt(NOW);
	}

	public static TokenVerifier verifierAt(Instant instant, String... previousSecrets) {
		return new TokenVerifier(TokenKeys.of(keys(Forgery.SECRET, previousSecrets)), PROPERTIES.issuer(), at(instant));
	}

	/** Returns the payload of the token as JSON. */
	public static String payloadOf(String token) {
		return part(token, 1);
	}

	public static String headerOf(String token) {
		return part(token, 0);
	}

	private static String part(String token, int index) {
		String encoded = List.of(token.split("\\.", -1)).get(index);
		return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
	}

	private static Clock at(Instant instant) {
		return Clock.fixed(instant, ZoneOffset.UTC);
	}

}
