package dev.kartoteka.adapter.security.shared.token;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

/** The real signer and verifier, at a moment that the test knows. */
public final class TokenFixtures {

	/** Seconds since 1970: 1800000000. */
	public static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

	public static final TokenProperties PROPERTIES = new TokenProperties(Duration.ofHours(1), Duration.ofDays(30),
			Duration.ofDays(30), "kartoteka");

	private TokenFixtures() {
	}

	public static TokenSigner signer() {
		return signer(Forgery.SECRET);
	}

	public static TokenSigner signer(String secret) {
		return new TokenSigner(TokenKeys.of(secret, List.of()), PROPERTIES.issuer(), at(NOW));
	}

	public static TokenVerifier verifier() {
		return verifierAt(NOW);
	}

	public static TokenVerifier verifierAt(Instant instant, String... previousSecrets) {
		return new TokenVerifier(TokenKeys.of(Forgery.SECRET, List.of(previousSecrets)), PROPERTIES.issuer(),
				at(instant));
	}

	/** The JSON that the token carries. */
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
