package dev.kartoteka.adapter.security.shared.password;

/** A hash whose text was understood. */
interface StoredHash {

	/** Computes the hash of the password, which takes the time that it costs. */
	boolean belongsTo(String password);

}
