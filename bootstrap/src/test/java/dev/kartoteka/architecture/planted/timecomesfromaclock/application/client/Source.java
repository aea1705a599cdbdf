package dev.kartoteka.architecture.planted.timecomesfromaclock.application.client;

import java.time.InstantSource;

final class Source {

	private Source() {
	}

	static InstantSource clock() {
		return InstantSource.system();
	}

}
