package dev.kartoteka.bootstrap.operation;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * The first step of a stop. The program counts as not ready already; load balancers get
 * some time to notice, in which everything is still served. After that no new requests
 * are taken, and those under way are finished.
 */
final class ShutdownDelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ShutdownDelay.class);

	private final Duration pause;

	private volatile boolean running;

	ShutdownDelay(Duration pause) {
		this.pause = pause;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		log.info("Stopping: no longer ready, and after {} s requests under way are finished", this.pause.toSeconds());
		try {
			Thread.sleep(this.pause);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
