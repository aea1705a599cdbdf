package dev.kartoteka.architecture.planted.timecomesfromaclock.adapter.web;

/** Clean: adapters may measure. */
final class Metrics {

	private Metrics() {
	}

	static long time() {
		return System.nanoTime();
	}

}
