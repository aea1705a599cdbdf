package dev.kartoteka.adapter.web;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The moment at which the response to the request of the current thread is due. It is
 * counted from the end of the request's body. A response that has begun has no deadline
 * any more, and neither has work without a request.
 */
public final class ResponseDeadline implements AutoCloseable {

	private static final ThreadLocal<@Nullable ResponseDeadline> CURRENT = new ThreadLocal<>();

	private final long allowed;

	private final BooleanSupplier hasBegun;

	/** By {@link System#nanoTime}. */
	private long due;

	private ResponseDeadline(Duration allowed, Duration waited, BooleanSupplier hasBegun) {
		this.allowed = allowed.toNanos();
		this.hasBegun = hasBegun;
		this.due = System.nanoTime() + left(allowed, waited).toNanos();
	}

	/**
	 * Returns zero if most of the time is over, so that what would hardly be ready in
	 * time takes no time from others.
	 */
	private static Duration left(Duration allowed, Duration waited) {
		Duration left = allowed.minus(waited);
		return (left.compareTo(waited) < 0) ? Duration.ZERO : left;
	}

	/**
	 * Begins a deadline for the current thread, which closes it at the end of the
	 * request.
	 * @param waited how much of the time has passed already
	 * @param hasBegun tells whether the first byte of the response has been sent
	 */
	public static ResponseDeadline begin(Duration allowed, Duration waited, BooleanSupplier hasBegun) {
		ResponseDeadline deadline = new ResponseDeadline(allowed, waited, hasBegun);
		CURRENT.set(deadline);
		return deadline;
	}

	/** Returns the wanted duration, or what is left until the deadline if it is less. */
	public static Duration atMost(Duration wanted) {
		ResponseDeadline current = CURRENT.get();
		if (current == null || current.hasBegun.getAsBoolean()) {
			return wanted;
		}
		long left = Math.max(0, current.due - System.nanoTime());
		return (left < wanted.toNanos()) ? Duration.ofNanos(left) : wanted;
	}

	/** Moves the deadline by the time in which a part of the body was received. */
	public static void postpone(Duration received) {
		ResponseDeadline current = CURRENT.get();
		if (current != null) {
			current.due += received.toNanos();
		}
	}

	/** Counts anew from now: a part of the body has only now been taken from its file. */
	public static void restart() {
		ResponseDeadline current = CURRENT.get();
		if (current != null) {
			current.due = System.nanoTime() + current.allowed;
		}
	}

	@Override
	public void close() {
		CURRENT.remove();
	}

}
