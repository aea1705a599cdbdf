package dev.kartoteka.adapter.web.wire.route;

import java.time.Duration;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

import dev.kartoteka.adapter.web.RequestQueue;

/**
 * Lets waiting requests begin before the server stops: it completes those in progress,
 * but closes the connections of others without a response. By then load balancers send no
 * new ones.
 */
final class WaitingRequests implements SmartLifecycle {

	private static final Duration STEP = Duration.ofMillis(10);

	private final RequestQueue requests;

	private final Duration longest;

	private volatile boolean running;

	/**
	 * Creates the step.
	 * @param longest how long the stop waits at most
	 */
	WaitingRequests(RequestQueue requests, Duration longest) {
		this.requests = requests;
		this.longest = longest;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		long end = System.nanoTime() + this.longest.toNanos();
		try {
			while (this.requests.waiting() > 0 && System.nanoTime() < end) {
				Thread.sleep(STEP);
			}
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
		return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
	}

}
