package dev.kartoteka.bootstrap.operation;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Delays the first step of a shutdown. The program is no longer ready, but still serves
 * requests until load balancers have noticed. After that it accepts no new requests and
 * completes those in progress.
 */
final class ShutdownDelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ShutdownDelay.class);

	private final Duration delay;

	private volatile boolean running;

	ShutdownDelay(Duration delay) {
		this.delay = delay;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		log.info("Stopping: not ready any more; requests in progress are completed after {} s", this.delay.toSeconds());
		try {
			Thread.sleep(this.delay);
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
