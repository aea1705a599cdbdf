package dev.kartoteka.adapter.persistence.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.kartoteka.domain.shared.ResponseTime;
import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits how many connections of the pool each kind of long or public read may hold at
 * once, so that one kind cannot take all of them. Waiting callers get a connection in the
 * order in which they came; the pool itself does not guarantee that order.
 */
@Component
public class ConnectionBulkheads {

	/** How long a caller waits for a permit at most: as long as for a connection. */
	static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private final Share publicReads;

	private final Share lists;

	ConnectionBulkheads(@Value("${spring.datasource.hikari.maximum-pool-size:10}") int poolSize,
			ResponseTime responseTime) {
		this.publicReads = new Share(poolSize / 4, responseTime);
		this.lists = new Share(poolSize / 2, responseTime);
	}

	/** For reads that need no authentication. */
	Share ofPublicReads() {
		return this.publicReads;
	}

	/** For lists that grow with an organization. */
	public Share ofLists() {
		return this.lists;
	}

	static Unavailable tooMany() {
		return new Unavailable("Too many read at once.", RETRY_AFTER);
	}

	/** The connections that one kind of read may hold at once. */
	public static final class Share {

		private final Semaphore connections;

		private final ResponseTime responseTime;

		private Share(int connections, ResponseTime responseTime) {
			this.connections = new Semaphore(Math.max(1, connections), true);
			this.responseTime = responseTime;
		}

		/**
		 * Reads as soon as a connection of the share is free.
		 * @throws Unavailable if that takes too long
		 */
		public <T> T take(Supplier<T> read) {
			try {
				if (!acquire(Duration.ZERO) && !acquire(this.responseTime.beginWait(PATIENCE))) {
					throw tooMany();
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw tooMany();
			}
			try {
				return read.get();
			}
			finally {
				this.connections.release();
			}
		}

		/** Begins to wait for a read of another caller. */
		void beginWait() {
			this.responseTime.beginWait(PATIENCE);
		}

		private boolean acquire(Duration within) throws InterruptedException {
			return this.connections.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS);
		}

	}

}
