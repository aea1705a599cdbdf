package dev.kartoteka.bootstrap.operation;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.web.RequestQueue;

import org.springframework.context.SmartLifecycle;

/**
 * Delays the first step of a shutdown. The program is no longer ready, but still serves
 * requests until load balancers have noticed and all waiting requests have begun. After
 * that it accepts no new requests and completes those in progress; it would close the
 * connections of waiting ones without a response.
 */
final class ShutdownDelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ShutdownDelay.class);

	private static final Duration STEP = Duration.ofMillis(10);

	private final Duration delay;

	private final RequestQueue requests;

	private final Duration maxWait;

	private volatile boolean running;

	/**
	 * Creates the delay.
	 * @param maxWait how long it waits, after the delay, until all requests have begun
	 */
	ShutdownDelay(Duration delay, RequestQueue requests, Duration maxWait) {
		this.delay = delay;
		this.requests = requests;
		this.maxWait = maxWait;
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
			awaitBegin();
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		this.running = false;
	}

	private void awaitBegin() throws InterruptedException {
		long end = System.nanoTime() + this.maxWait.toNanos();
		while (this.requests.waiting() > 0 && System.nanoTime() < end) {
			Thread.sleep(STEP);
		}
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
