package dev.kartoteka.domain.shared;

import java.time.Duration;

/**
 * A needed resource does not respond in time or is overloaded; a later retry may succeed.
 */
public non-sealed class Unavailable extends Refusal {

	private final Duration retryAfter;

	public Unavailable(String message, Duration retryAfter, Throwable cause) {
		super(message, cause);
		this.retryAfter = retryAfter;
	}

	public Unavailable(String message, Duration retryAfter) {
		super(message);
		this.retryAfter = retryAfter;
	}

	/** Returns the delay after which a retry makes sense; whole seconds, at least one. */
	public Duration retryAfter() {
		return this.retryAfter;
	}

}
