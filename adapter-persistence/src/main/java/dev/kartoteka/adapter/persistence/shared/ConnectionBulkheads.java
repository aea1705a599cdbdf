package dev.kartoteka.adapter.persistence.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.kartoteka.domain.shared.Unavailable;

/**
 * What parts of the pool those may take at most who could take all of it, so that a crowd
 * of them leaves room for everybody else. A connection goes to whoever has waited
 * longest; the pool itself gives it to whoever happens to come by, and somebody waits in
 * vain.
 */
@Component
public class ConnectionBulkheads {

	/** How long somebody waits for his turn; as long as for a connection. */
	static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private final Share publicReads;

	private final Share lists;

	ConnectionBulkheads(@Value("${spring.datasource.hikari.maximum-pool-size:10}") int poolSize) {
		this.publicReads = new Share(poolSize / 4);
		this.lists = new Share(poolSize / 2);
	}

	/** For reads that anybody may ask for. */
	Share ofPublicReads() {
		return this.publicReads;
	}

	/** For lists that grow as long as an organization works. */
	public Share ofLists() {
		return this.lists;
	}

	static Unavailable tooMany() {
		return new Unavailable("Too many read at once.", RETRY_AFTER);
	}

	/** So many connections at once. */
	public static final class Share {

		private final Semaphore connections;

		private Share(int connections) {
			this.connections = new Semaphore(Math.max(1, connections), true);
		}

		/**
		 * Reads as soon as it is this one's turn.
		 * @throws Unavailable if that takes too long
		 */
		public <T> T take(Supplier<T> read) {
			try {
				if (!this.connections.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
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

	}

}
