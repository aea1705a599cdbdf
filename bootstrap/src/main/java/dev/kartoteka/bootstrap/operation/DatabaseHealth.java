package dev.kartoteka.bootstrap.operation;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Reports whether the database responds, within the timeout even if it hangs. Concurrent
 * calls share one ping.
 */
final class DatabaseHealth implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(DatabaseHealth.class);

	private final Runnable ping;

	private final Duration timeout;

	private @Nullable FutureTask<?> currentPing;

	private volatile boolean responding = true;

	/**
	 * Creates the indicator.
	 * @param ping returns if the database responds, and throws otherwise
	 * @param timeout after this time the database counts as down
	 */
	DatabaseHealth(Runnable ping, Duration timeout) {
		this.ping = ping;
		this.timeout = timeout;
	}

	@Override
	public Health health() {
		String problem = problem();
		if (this.responding != (problem == null)) {
			this.responding = (problem == null);
			log.warn("The database {}", (problem == null) ? "responds again" : "does not respond: " + problem);
		}
		return ((problem == null) ? Health.up() : Health.down()).build();
	}

	private @Nullable String problem() {
		try {
			ping().get(this.timeout.toNanos(), TimeUnit.NANOSECONDS);
			return null;
		}
		catch (TimeoutException _) {
			return "it takes more than " + this.timeout;
		}
		catch (ExecutionException ex) {
			return String.valueOf(ex.getCause());
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return "the check was interrupted";
		}
	}

	private synchronized Future<?> ping() {
		FutureTask<?> running = this.currentPing;
		if (running == null || running.isDone()) {
			running = new FutureTask<>(this.ping, null);
			this.currentPing = running;
			Thread.ofVirtual().name("database-health").start(running);
		}
		return running;
	}

}
