package dev.kartoteka.domain.idempotency;

import dev.kartoteka.domain.shared.Conflict;

/** The same request is being executed. */
public final class RequestInProgress extends Conflict {

	public RequestInProgress() {
		super("A request with this Idempotency-Key is still being answered.");
	}

}
