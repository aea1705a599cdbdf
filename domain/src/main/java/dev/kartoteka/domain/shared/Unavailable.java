package dev.kartoteka.domain.shared;

import java.time.Duration;

/** Something Kartoteka needs does not answer in time; trying again later may help. */
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

	/** After how long a further try makes sense; whole seconds, at least one. */
	public Duration retryAfter() {
		return this.retryAfter;
	}

}
