package dev.kartoteka.bootstrap.socket;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells whether a read has exceeded its timeout. One thread reads, another one watches.
 * Once a read has expired, the timer stays expired.
 */
final class ReadTimer {

	/** No read is watched. */
	private static final long IDLE = 0;

	/** Even, unlike the ends of reads. */
	private static final long EXPIRED = 2;

	/** When the waiting read times out, by {@link System#nanoTime} as an odd number. */
	private final AtomicLong state = new AtomicLong(IDLE);

	/** Watches a read from now on, which should end at that time. */
	void begin(long end) {
		this.state.compareAndSet(IDLE, end | 1);
	}

	/** Watches the read no longer, and returns false if it has expired. */
	boolean end() {
		long end = this.state.get();
		return end != EXPIRED && this.state.compareAndSet(end, IDLE);
	}

	/**
	 * Returns true if the read that waits expires by this call. A read that has ended
	 * meanwhile does not expire, and neither does the one after it.
	 */
	boolean expire(long now) {
		long end = this.state.get();
		return end != IDLE && end != EXPIRED && now - end > 0 && this.state.compareAndSet(end, EXPIRED);
	}

	boolean hasExpired() {
		return this.state.get() == EXPIRED;
	}

}
