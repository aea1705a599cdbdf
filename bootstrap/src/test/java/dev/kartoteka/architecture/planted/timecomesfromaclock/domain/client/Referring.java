package dev.kartoteka.architecture.planted.timecomesfromaclock.domain.client;

import java.time.Instant;
import java.util.function.Supplier;

final class Referring {

	private Referring() {
	}

	static Supplier<Instant> time() {
		return Instant::now;
	}

}
