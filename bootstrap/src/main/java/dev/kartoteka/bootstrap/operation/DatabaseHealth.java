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
 * Whether the database answers, told in time even if it hangs. However many ask at once,
 * the database is asked once.
 */
final class DatabaseHealth implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(DatabaseHealth.class);

	private final Runnable question;

	private final Duration patience;

	private @Nullable FutureTask<?> asking;

	private volatile boolean answered = true;

	/**
	 * Asks with the given question, which ends normally if the database answers.
	 * @param patience after which no answer counts as the answer that it does not
	 */
	DatabaseHealth(Runnable question, Duration patience) {
		this.question = question;
		this.patience = patience;
	}

	@Override
	public Health health() {
		String problem = problem();
		if (this.answered != (problem == null)) {
			this.answered = (problem == null);
			log.warn("The database {}", (problem == null) ? "answers again" : "does not answer: " + problem);
		}
		return ((problem == null) ? Health.up() : Health.down()).build();
	}

	private @Nullable String problem() {
		try {
			ask().get(this.patience.toNanos(), TimeUnit.NANOSECONDS);
			return null;
		}
		catch (TimeoutException _) {
			return "it takes more than " + this.patience;
		}
		catch (ExecutionException ex) {
			return String.valueOf(ex.getCause());
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return "there is no time left to ask";
		}
	}

	private synchronized Future<?> ask() {
		FutureTask<?> running = this.asking;
		if (running == null || running.isDone()) {
			running = new FutureTask<>(this.question, null);
			this.asking = running;
			Thread.ofVirtual().name("database-health").start(running);
		}
		return running;
	}

}
