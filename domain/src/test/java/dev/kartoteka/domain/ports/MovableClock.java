package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that stands still until a test moves it. It starts at the time of
 * {@link Fixtures#CLOCK}.
 */
public final class MovableClock extends Clock {

	private Instant now = Fixtures.CLOCK.instant();

	/** Moves the clock forward. */
	public void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return Fixtures.CLOCK.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

}
