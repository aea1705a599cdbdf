package dev.kartoteka.architecture.planted.timecomesfromaclock.application.client;

import java.time.Clock;

final class Owner {

	private Owner() {
	}

	static Clock clock() {
		return Clock.systemUTC();
	}

}
