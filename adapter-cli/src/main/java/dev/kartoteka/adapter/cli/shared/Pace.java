package dev.kartoteka.adapter.cli.shared;

import java.time.Duration;

/** Tells how fast an import goes, and how long it will still take. */
final class Pace {

	private static final double NANOS = 1e9;

	private final long start = System.nanoTime();

	/**
	 * The rate and the time left.
	 * @param share the part of the input that is read, from 0 to 1
	 */
	String at(long items, double share) {
		return describe(items, share, System.nanoTime() - this.start);
	}

	/** The rate and the whole time. */
	String atEnd(long items) {
		long nanos = System.nanoTime() - this.start;
		return "%,d a second, in %s".formatted(rate(items, nanos), time(nanos / NANOS));
	}

	static String describe(long items, double share, long nanos) {
		String rate = "%,d a second".formatted(rate(items, nanos));
		return (share <= 0) ? rate
				: rate + ", about " + time(nanos / NANOS * (1 - Math.min(1, share)) / share) + " left";
	}

	private static long rate(long items, long nanos) {
		return Math.round(items * NANOS / Math.max(1, nanos));
	}

	private static String time(double seconds) {
		Duration time = Duration.ofSeconds(Math.round(seconds));
		return (time.toMinutes() == 0) ? time.toSeconds() + " s"
				: "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
	}

}
