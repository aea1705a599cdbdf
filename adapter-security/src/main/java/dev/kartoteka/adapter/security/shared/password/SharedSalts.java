package dev.kartoteka.adapter.security.shared.password;

import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import dev.kartoteka.adapter.security.KeyedMac;

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
		return Arrays.copyOf(KeyedMac.ofTextAlone(this.key, owner), length);
	}

}
