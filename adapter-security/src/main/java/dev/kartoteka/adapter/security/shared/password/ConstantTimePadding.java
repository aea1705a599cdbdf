package dev.kartoteka.adapter.security.shared.password;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets things take a multiple of some time, so that their own time cannot be told from
 * outside. Waiting costs nothing but the waiting.
 */
class ConstantTimePadding {

	private final long interval;

	/**
	 * Makes it.
	 * @param interval zero to wait for nothing
	 */
	ConstantTimePadding(Duration interval) {
		this.interval = interval.toNanos();
	}

	/**
	 * Waits until a multiple of the interval has passed.
	 * @param since a value of {@link System#nanoTime}
	 */
	void evenOut(long since) {
		if (this.interval == 0) {
			return;
		}
		long rest = this.interval - (System.nanoTime() - since) % this.interval;
		try {
			TimeUnit.NANOSECONDS.sleep(rest);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

}
