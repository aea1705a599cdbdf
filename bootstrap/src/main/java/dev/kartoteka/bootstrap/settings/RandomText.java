package dev.kartoteka.bootstrap.settings;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody chose. */
public final class RandomText {

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomText() {
	}

	/** So many random bytes in base64url without padding. */
	public static String ofBytes(int count) {
		byte[] bytes = new byte[count];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
