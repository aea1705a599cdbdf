package dev.kartoteka.adapter.cli.shared;

import java.time.Duration;

/** Reports progress at most once every five seconds. */
public final class Progress {

	private static final Duration INTERVAL = Duration.ofSeconds(5);

	private long reported = System.nanoTime();

	/** Runs the report if the last one was long enough ago. */
	public void report(Runnable report) {
		if (System.nanoTime() - this.reported > INTERVAL.toNanos()) {
			report.run();
			this.reported = System.nanoTime();
		}
	}

}
