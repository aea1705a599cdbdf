package dev.kartoteka.architecture.planted.timecomesfromaclock.application.client;

import java.time.Clock;
import java.time.ZoneOffset;

final class Ticker {

	private Ticker() {
	}

	static Clock clock() {
		return Clock.tickSeconds(ZoneOffset.UTC);
	}

}
