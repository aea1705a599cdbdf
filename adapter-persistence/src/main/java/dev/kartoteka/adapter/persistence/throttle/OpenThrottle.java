package dev.kartoteka.adapter.persistence.throttle;

import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

/** A throttle without limits, for load tests. */
class OpenThrottle implements Throttle {

	@Override
	public void countFrom(String address, Attempt attempt) {
	}

	@Override
	public void countOn(String subject, String address, Attempt attempt) {
	}

	@Override
	public void countSentText() {
	}

	@Override
	public void forgive(String subject, String address, Attempt attempt) {
	}

}
