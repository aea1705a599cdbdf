package dev.kartoteka.adapter.security.shared.password;

/** A password hash that was read from its text. */
interface StoredHash {

	/** Hashes the password, which takes the time that this hash costs, and compares. */
	boolean matches(String password);

}
