package dev.kartoteka.architecture.planted.timecomesfromaclock.domain.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;

/** Clean. */
final class Client {

	private Client() {
	}

	static List<Object> times(Clock clock) {
		return List.of(clock.instant(), Instant.now(clock), LocalDate.now(Clock.tick(clock, Duration.ofDays(1))),
				Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Date.from(clock.instant()));
	}

}
