package dev.kartoteka.adapter.persistence;

import javax.crypto.SecretKey;

/**
 * The HMAC key that hashes what attempts are counted on, such as phones and network
 * addresses. Bootstrap provides it. With another key, all counts begin again.
 */
public record AttemptKey(SecretKey key) {

	/** Shows nothing of the key. */
	@Override
	public String toString() {
		return "AttemptKey[…]";
	}

}
