package dev.kartoteka.architecture.planted.timecomesfromaclock.application.client;

import java.util.Calendar;

final class Calendars {

	private Calendars() {
	}

	static Calendar time() {
		return Calendar.getInstance();
	}

}
