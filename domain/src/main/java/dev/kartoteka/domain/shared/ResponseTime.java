package dev.kartoteka.domain.shared;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Bounds how long the current work may wait. All waits of one request share the time in
 * which the response has to begin; work without a request may wait as long as it wants.
 */
public final class ResponseTime {

	private final UnaryOperator<Duration> bound;

	private final Runnable waiting;

	private final BooleanSupplier keepsOthersWaiting;

	/**
	 * Creates a bound.
	 * @param bound returns the given duration, or what is left of the time if it is less
	 * @param waiting is told that the current work waits in a line
	 * @param keepsOthersWaiting tells whether other work waits until it may begin
	 */
	public ResponseTime(UnaryOperator<Duration> bound, Runnable waiting, BooleanSupplier keepsOthersWaiting) {
		this.bound = bound;
		this.waiting = waiting;
		this.keepsOthersWaiting = keepsOthersWaiting;
	}

	/** Returns a bound that allows every wait. */
	public static ResponseTime unlimited() {
		return new ResponseTime(UnaryOperator.identity(), () -> {
		}, () -> false);
	}

	/** Returns the wanted duration, or what is left if that is less; never negative. */
	public Duration atMost(Duration wanted) {
		return this.bound.apply(wanted);
	}

	/**
	 * Begins a wait in a line. Meanwhile the current work keeps no other work from
	 * beginning.
	 * @return the wanted duration, or what is left if that is less; never negative
	 */
	public Duration beginWait(Duration wanted) {
		this.waiting.run();
		return atMost(wanted);
	}

	/**
	 * Begins a pause before a refusal, which slows down callers who repeat at once.
	 * @return the wanted duration, or what is left; zero if others wait until they may
	 * begin, which is pause enough
	 */
	public Duration beginPause(Duration wanted) {
		return this.keepsOthersWaiting.getAsBoolean() ? Duration.ZERO : beginWait(wanted);
	}

}
