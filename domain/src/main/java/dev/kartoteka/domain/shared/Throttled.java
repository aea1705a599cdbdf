package dev.kartoteka.domain.shared;

import java.time.Duration;

/** Too many attempts of one kind in a period; nothing was done. */
public final class Throttled extends Refusal {

	private final Duration retryAfter;

	public Throttled(Duration retryAfter) {
		super("Too many tries; the next one is possible in " + retryAfter + ".");
		this.retryAfter = retryAfter;
	}

	/** Returns the delay after which the next attempt is allowed. */
	public Duration retryAfter() {
		return this.retryAfter;
	}

}
