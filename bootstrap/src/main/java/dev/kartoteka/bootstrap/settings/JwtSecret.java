package dev.kartoteka.bootstrap.settings;

import java.nio.charset.StandardCharsets;

import dev.kartoteka.bootstrap.start.StartFailure;

/** Signs and verifies tokens; at least 32 bytes in UTF-8, as HMAC-SHA256 asks for. */
public record JwtSecret(String value) {

	private static final int MINIMUM_BYTES = 32;

	public JwtSecret {
		int length = value.getBytes(StandardCharsets.UTF_8).length;
		if (length < MINIMUM_BYTES) {
			throw new StartFailure("the secret for tokens has %d bytes.".formatted(length),
					"Set KARTOTEKA_JWT_SECRET to at least %d random bytes, for example from `openssl rand -base64 48`."
						.formatted(MINIMUM_BYTES));
		}
	}

	@Override
	public String toString() {
		return "JwtSecret[…]";
	}

}
