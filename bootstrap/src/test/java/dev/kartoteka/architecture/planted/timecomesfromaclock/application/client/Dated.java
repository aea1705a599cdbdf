package dev.kartoteka.architecture.planted.timecomesfromaclock.application.client;

import java.util.Date;

final class Dated {

	private Dated() {
	}

	@SuppressWarnings("JavaUtilDate")
	static Date time() {
		return new Date();
	}

}
