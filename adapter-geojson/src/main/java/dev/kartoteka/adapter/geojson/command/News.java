package dev.kartoteka.adapter.geojson.command;

import java.time.Duration;

/** Lets something be told every few seconds. */
final class News {

	private static final Duration BETWEEN = Duration.ofSeconds(5);

	private long told = System.nanoTime();

	void tellIfTime(Runnable telling) {
		if (System.nanoTime() - this.told > BETWEEN.toNanos()) {
			telling.run();
			this.told = System.nanoTime();
		}
	}

}
