package dev.kartoteka.bootstrap.settings;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates secrets. */
public final class RandomText {

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomText() {
	}

	/** Returns this number of random bytes in Base64url without padding. */
	public static String ofBytes(int count) {
		byte[] bytes = new byte[count];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
