package dev.kartoteka.adapter.persistence.shared;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Durations as whole microseconds, in which PostgreSQL counts time. */
public final class Micros {

	private Micros() {
	}

	/** Rounds down. */
	public static long of(Duration duration) {
		return duration.dividedBy(ChronoUnit.MICROS.getDuration());
	}

	public static Duration duration(long micros) {
		return Duration.of(micros, ChronoUnit.MICROS);
	}

}
