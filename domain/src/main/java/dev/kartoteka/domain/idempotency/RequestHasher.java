package dev.kartoteka.domain.idempotency;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: what is kept of requests in place of what they say. */
@DrivenPort
public interface RequestHasher {

	/**
	 * A digest of the texts, the same on all replicas, from which nobody without the
	 * secret can tell them, not even by trying.
	 */
	String digest(String... texts);

}
