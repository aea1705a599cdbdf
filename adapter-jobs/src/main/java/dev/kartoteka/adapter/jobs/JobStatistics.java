package dev.kartoteka.adapter.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** What one job has done since the program started. Safe for use by several threads. */
final class JobStatistics {

	private final Clock clock;

	private final LongAdder batches = new LongAdder();

	private final LongAdder failures = new LongAdder();

	private final LongAdder nanos = new LongAdder();

	private volatile Instant lastSuccess;

	JobStatistics(Clock clock) {
		this.clock = clock;
		this.lastSuccess = clock.instant();
	}

	void succeeded(Duration duration) {
		count(duration);
		this.lastSuccess = this.clock.instant();
	}

	void failed(Duration duration) {
		count(duration);
		this.failures.increment();
	}

	private void count(Duration duration) {
		this.batches.increment();
		this.nanos.add(duration.toNanos());
	}

	/** How many batches have ended, including those that failed. */
	long batches() {
		return this.batches.sum();
	}

	long failures() {
		return this.failures.sum();
	}

	/** How long all batches took together. */
	long nanos() {
		return this.nanos.sum();
	}

	/**
	 * When the last batch that did not fail ended, in seconds since the epoch; before the
	 * first one, when the program started.
	 */
	double lastSuccess() {
		return this.lastSuccess.toEpochMilli() / 1000.0;
	}

}
