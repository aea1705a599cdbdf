package dev.kartoteka.domain.idempotency;

import dev.kartoteka.domain.shared.Conflict;

/** The key was used with another request. */
public final class KeyReused extends Conflict {

	public KeyReused() {
		super("This Idempotency-Key has been used with another request.");
	}

}
