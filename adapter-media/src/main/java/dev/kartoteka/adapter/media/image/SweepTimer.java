package dev.kartoteka.adapter.media.image;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

import dev.kartoteka.domain.image.SweepImages;

/** Has unused images removed now and then, at once if there are more. */
final class SweepTimer implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SweepTimer.class);

	private final SweepImages sweeping;

	private final Duration interval;

	private volatile @Nullable Thread worker;

	SweepTimer(SweepImages sweeping, Duration interval) {
		this.sweeping = sweeping;
		this.interval = interval;
	}

	@Override
	public void start() {
		this.worker = Thread.ofVirtual().name("image-sweep").start(this::work);
	}

	/** In the middle of a sweep as well: what was not removed yet, the next one finds. */
	@Override
	public void stop() {
		Thread running = this.worker;
		if (running != null) {
			running.interrupt();
			this.worker = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.worker != null;
	}

	private void work() {
		try {
			while (true) {
				Thread.sleep(this.interval);
				sweepAll();
			}
		}
		catch (InterruptedException ended) {
			Thread.currentThread().interrupt();
		}
	}

	private void sweepAll() {
		try {
			boolean more = true;
			while (more && this.worker != null) {
				more = this.sweeping.sweep();
			}
		}
		catch (RuntimeException ex) {
			log.warn("Unused images have to wait: {}", ex.getMessage());
			log.debug("Why unused images have to wait", ex);
		}
	}

}
