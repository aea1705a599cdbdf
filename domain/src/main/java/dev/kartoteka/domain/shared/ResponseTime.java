package dev.kartoteka.domain.shared;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Bounds how long the current work may wait. All waits of one request share the time in
 * which the response has to begin; work without a request may wait as long as it wants.
 */
public final class ResponseTime {

	private final UnaryOperator<Duration> bound;

	/**
	 * Creates a bound.
	 * @param bound returns the given duration, or what is left of the time if it is less
	 */
	public ResponseTime(UnaryOperator<Duration> bound) {
		this.bound = bound;
	}

	/** Returns a bound that allows every wait. */
	public static ResponseTime unlimited() {
		return new ResponseTime(UnaryOperator.identity());
	}

	/** Returns the wanted duration, or what is left if that is less; never negative. */
	public Duration atMost(Duration wanted) {
		return this.bound.apply(wanted);
	}

}
