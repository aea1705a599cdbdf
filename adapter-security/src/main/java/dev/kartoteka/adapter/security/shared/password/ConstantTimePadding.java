package dev.kartoteka.adapter.security.shared.password;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Pads the duration of work to a multiple of an interval, so that callers can't measure
 * the work itself. The waiting thread uses no processor time.
 */
class ConstantTimePadding {

	private final long interval;

	/**
	 * Creates a padding.
	 * @param interval zero for no padding
	 */
	ConstantTimePadding(Duration interval) {
		this.interval = interval.toNanos();
	}

	/**
	 * Waits until a multiple of the interval has passed since the start.
	 * @param start the start of the work, by {@link System#nanoTime}
	 */
	void pad(long start) {
		if (this.interval == 0) {
			return;
		}
		long rest = this.interval - (System.nanoTime() - start) % this.interval;
		try {
			TimeUnit.NANOSECONDS.sleep(rest);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

}
