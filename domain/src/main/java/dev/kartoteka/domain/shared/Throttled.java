package dev.kartoteka.domain.shared;

import java.time.Duration;

/** Too many tries of one kind in too short a time; nothing was done. */
public final class Throttled extends Refusal {

	private final Duration retryAfter;

	public Throttled(Duration retryAfter) {
		super("Too many tries; the next one is possible in " + retryAfter + ".");
		this.retryAfter = retryAfter;
	}

	/** After how long the next try is possible. */
	public Duration retryAfter() {
		return this.retryAfter;
	}

}
