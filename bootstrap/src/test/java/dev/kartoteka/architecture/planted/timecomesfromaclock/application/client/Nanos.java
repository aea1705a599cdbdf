package dev.kartoteka.architecture.planted.timecomesfromaclock.application.client;

final class Nanos {

	private Nanos() {
	}

	static long time() {
		return System.nanoTime();
	}

}
