package dev.kartoteka.domain.idempotency;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: computes digests that are stored instead of requests. */
@DrivenPort
public interface RequestHasher {

	/**
	 * Returns a keyed digest of the texts, the same on all replicas. Without the secret
	 * key the texts cannot be guessed by trial.
	 */
	String digest(String... texts);

}
