package dev.kartoteka.adapter.security.shared.password;

import org.jspecify.annotations.Nullable;

/** A notation of hashes. */
interface HashFormat {

	/**
	 * Understands a hash.
	 * @return null if it is written in another notation, or would cost more than any hash
	 * is worth
	 */
	@Nullable StoredHash read(String encoded);

}
