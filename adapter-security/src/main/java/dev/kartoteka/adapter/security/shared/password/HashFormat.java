package dev.kartoteka.adapter.security.shared.password;

import org.jspecify.annotations.Nullable;

/** A notation of password hashes. */
interface HashFormat {

	/**
	 * Reads a hash.
	 * @return null if the hash is in another notation or costs more than the limits allow
	 */
	@Nullable StoredHash read(String encoded);

}
