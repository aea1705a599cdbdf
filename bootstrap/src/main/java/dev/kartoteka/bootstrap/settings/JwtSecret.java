package dev.kartoteka.bootstrap.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.kartoteka.bootstrap.start.StartFailure;

/**
 * The secret that signs tokens and from which keys for other purposes are derived: at
 * least 32 bytes in UTF-8, as HMAC-SHA256 requires.
 *
 * @param previous earlier secrets, of the same minimum length, which only verify and
 * decrypt
 */
public record JwtSecret(String value, List<String> previous) {

	private static final int MINIMUM_BYTES = 32;

	public JwtSecret {
		previous = List.copyOf(previous);
		check(value, "the secret for tokens", "KARTOTEKA_JWT_SECRET");
		previous.forEach(
				(secret) -> check(secret, "a previous secret for tokens", "each of KARTOTEKA_JWT_PREVIOUS_SECRETS"));
	}

	private static void check(String secret, String what, String variable) {
		int length = secret.getBytes(StandardCharsets.UTF_8).length;
		if (length < MINIMUM_BYTES) {
			throw new StartFailure("%s has %d bytes.".formatted(what, length),
					"Set %s to at least %d random bytes, for example from `openssl rand -base64 48`."
						.formatted(variable, MINIMUM_BYTES));
		}
	}

	@Override
	public String toString() {
		return "JwtSecret[…]";
	}

}
