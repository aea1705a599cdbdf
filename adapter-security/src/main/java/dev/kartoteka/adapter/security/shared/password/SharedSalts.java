package dev.kartoteka.adapter.security.shared.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives salts from their owners by HMAC-SHA256, so that two requests at once find the
 * same salt for an owner who has no hash yet. Without the key nobody can compute a salt
 * in advance.
 */
class SharedSalts {

	private static final String MAC = "HmacSHA256";

	private final SecretKey key;

	SharedSalts(SecretKey key) {
		this.key = key;
	}

	/** Returns salts under a random key. */
	static SharedSalts ofThisProcess() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return new SharedSalts(new SecretKeySpec(key, MAC));
	}

	byte[] of(String owner, int length) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(this.key);
			return Arrays.copyOf(mac.doFinal(owner.getBytes(StandardCharsets.UTF_8)), length);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(MAC + " is missing", ex);
		}
	}

}
