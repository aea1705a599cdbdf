package dev.kartoteka.architecture.planted.timecomesfromaclock.application.client;

import java.util.GregorianCalendar;

final class Gregory {

	private Gregory() {
	}

	static GregorianCalendar time() {
		return new GregorianCalendar();
	}

}
