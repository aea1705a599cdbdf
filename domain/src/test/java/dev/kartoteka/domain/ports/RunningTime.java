package dev.kartoteka.domain.ports;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures for how long the machine was running. While it stands still, so does this
 * clock: a bound on it is broken by the program, and never by a pause of the machine.
 */
public final class RunningTime {

	private static final long TICK = Duration.ofMillis(10).toNanos();

	/** Shorter pauses make no time limit of the program run out. */
	private static final Duration LONG_PAUSES = Duration.ofMillis(500);

	private static final int TRIES = 5;

	private static final AtomicLong TICKED = new AtomicLong();

	private final long beganAt = System.nanoTime();

	private final long tickedBefore = TICKED.get();

	static {
		Thread.ofPlatform().daemon().name("running-time").start(RunningTime::tick);
	}

	private RunningTime() {
	}

	private static void tick() {
		long before = System.nanoTime();
		while (true) {
			LockSupport.parkNanos(TICK);
			long now = System.nanoTime();
			TICKED.addAndGet(Math.min(now - before, 2 * TICK));
			before = now;
		}
	}

	public static RunningTime begin() {
		return new RunningTime();
	}

	/** Returns the time without pauses of the machine. */
	public Duration running() {
		return Duration.ofNanos(TICKED.get() - this.tickedBefore);
	}

	/** Returns the time with them. */
	public Duration passed() {
		return Duration.ofNanos(System.nanoTime() - this.beganAt);
	}

	/**
	 * Runs a test whose steps have to follow each other faster than time limits of the
	 * program run out. If it fails and the machine stood still meanwhile, it has shown
	 * nothing, and is run again.
	 */
	public static void withoutPauses(Steps steps) throws Exception {
		for (int tries = 1;; tries++) {
			RunningTime time = begin();
			try {
				steps.run();
				return;
			}
			catch (Exception | AssertionError ex) {
				if (tries == TRIES || time.passed().minus(time.running()).compareTo(LONG_PAUSES) < 0) {
					throw ex;
				}
			}
		}
	}

	/** The steps of a test. */
	@FunctionalInterface
	public interface Steps {

		void run() throws Exception;

	}

}
