package dev.kartoteka.adapter.security.shared.password;

import java.security.MessageDigest;

/** A password hash that was read from its text. */
final class StoredHash {

	private final String form;

	private final byte[] digest;

	private final Computation computation;

	/**
	 * Creates the hash.
	 * @param form all that the computation depends on besides the password
	 * @param digest the result of the computation for the right password
	 */
	StoredHash(String form, byte[] digest, Computation computation) {
		this.form = form;
		this.digest = digest;
		this.computation = computation;
	}

	/** Hashes the password, which takes the time that this hash costs, and compares. */
	boolean matches(String password) {
		return hasDigest(digestOf(password));
	}

	/** Returns what hashes have in common that one computation serves. */
	String form() {
		return this.form;
	}

	/** Hashes the password, which takes the time that this hash costs. */
	byte[] digestOf(String password) {
		return this.computation.digestOf(password);
	}

	boolean hasDigest(byte[] computed) {
		return MessageDigest.isEqual(this.digest, computed);
	}

	/** Computes the digest of a password. */
	@FunctionalInterface
	interface Computation {

		byte[] digestOf(String password);

	}

}
