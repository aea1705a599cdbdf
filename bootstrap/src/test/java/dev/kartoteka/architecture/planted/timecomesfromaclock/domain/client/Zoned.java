package dev.kartoteka.architecture.planted.timecomesfromaclock.domain.client;

import java.time.LocalDate;
import java.time.ZoneOffset;

final class Zoned {

	private Zoned() {
	}

	static LocalDate day() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
