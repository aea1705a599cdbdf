package dev.kartoteka.architecture.planted.timecomesfromaclock.application.client;

final class Millis {

	private Millis() {
	}

	static long time() {
		return System.currentTimeMillis();
	}

}
