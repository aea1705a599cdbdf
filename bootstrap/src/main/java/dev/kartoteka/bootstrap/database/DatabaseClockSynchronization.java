package dev.kartoteka.bootstrap.database;

import java.time.Duration;

import dev.kartoteka.bootstrap.background.BackgroundWork;

/**
 * Reads the time of the database again every 15 s, and at once if the clock of the
 * machine was set or the machine was suspended, which stops the nanoseconds of the JVM.
 */
final class DatabaseClockSynchronization extends BackgroundWork {

	private static final Duration INTERVAL = Duration.ofSeconds(15);

	private static final Duration STEP = Duration.ofSeconds(1);

	/** In milliseconds. */
	private static final long TOLERANCE = 500;

	private final DatabaseClock clock;

	DatabaseClockSynchronization(DatabaseClock clock) {
		super("database-clock");
		this.clock = clock;
	}

	@Override
	protected void work() throws InterruptedException {
		do {
			this.clock.synchronize();
		}
		while (!stopsWhileTimeIsSteady());
	}

	/** Waits for the next reading, and returns whether the program stops meanwhile. */
	private boolean stopsWhileTimeIsSteady() throws InterruptedException {
		long difference = machineMinusJvm();
		for (Duration waited = Duration.ZERO; waited.compareTo(INTERVAL) < 0; waited = waited.plus(STEP)) {
			if (stopsWithin(STEP)) {
				return true;
			}
			if (Math.abs(machineMinusJvm() - difference) > TOLERANCE) {
				return false;
			}
		}
		return false;
	}

	/** Changes if one of the two is set or stands still. */
	private static long machineMinusJvm() {
		return System.currentTimeMillis() - System.nanoTime() / 1_000_000;
	}

}
