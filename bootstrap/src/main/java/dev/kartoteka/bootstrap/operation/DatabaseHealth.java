package dev.kartoteka.bootstrap.operation;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.fault.Subject;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Reports whether the database responds, within the timeout even if it hangs. Concurrent
 * calls share one ping.
 */
final class DatabaseHealth implements HealthIndicator {

	private final Runnable ping;

	private final Duration timeout;

	private final FaultLog faultLog;

	private @Nullable FutureTask<?> currentPing;

	private volatile boolean responding = true;

	/**
	 * Creates the indicator.
	 * @param ping returns if the database responds, and throws otherwise
	 * @param timeout after this time the database counts as down
	 */
	DatabaseHealth(Runnable ping, Duration timeout, FaultLog faultLog) {
		this.ping = ping;
		this.timeout = timeout;
		this.faultLog = faultLog;
	}

	@Override
	public Health health() {
		String problem = problem();
		if (problem != null) {
			this.faultLog.failed(Subject.DATABASE, problem);
		}
		else if (!this.responding) {
			this.faultLog.restored(Subject.DATABASE);
		}
		this.responding = (problem == null);
		return ((problem == null) ? Health.up() : Health.down()).build();
	}

	private @Nullable String problem() {
		try {
			ping().get(this.timeout.toNanos(), TimeUnit.NANOSECONDS);
			return null;
		}
		catch (TimeoutException _) {
			return "it takes more than " + this.timeout.toMillis() + " ms to respond";
		}
		catch (ExecutionException ex) {
			return messageOf(ex);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return "the check was interrupted";
		}
	}

	private static String messageOf(ExecutionException failure) {
		Throwable cause = failure.getCause();
		return (cause instanceof IllegalStateException) ? String.valueOf(cause.getMessage()) : String.valueOf(cause);
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
