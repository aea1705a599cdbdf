package dev.kartoteka.adapter.persistence.shared;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.kartoteka.domain.shared.Unavailable;

/**
 * Reads that anybody may ask for, as often as he likes. All of them together take no more
 * than a quarter of the pool, so that a crowd leaves room for those who work; and equal
 * reads are done once for all who wait for them. Nobody gets what was read before he
 * asked: whoever comes while a read is running shares the one after it.
 * <p>
 * Whoever waits for another's read waits without a limit of his own, since each read has
 * its limits: a timed wait of a virtual thread wakes the scheduler's timer twice, which
 * cost as much as the reads.
 */
@Component
public class PublicReads {

	/** How long somebody waits until his read begins; as long as for a connection. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/** What a read may take if the database does not answer. */
	private static final Duration LONGEST_READ = Duration.ofSeconds(5);

	private final Semaphore connections;

	private final ConcurrentMap<Object, Turn<?>> latest = new ConcurrentHashMap<>();

	PublicReads(@Value("${spring.datasource.hikari.maximum-pool-size:10}") int poolSize) {
		this.connections = new Semaphore(Math.max(1, poolSize / 4), true);
	}

	/**
	 * Reads, or shares what another is about to read.
	 * @param subject what is read: reads with equal subjects are the same
	 */
	@SuppressWarnings("unchecked") // equal subjects are read as the same type
	<T> T shared(Object subject, Supplier<T> read) {
		Turn<T> turn = (Turn<T>) this.latest.compute(subject,
				(_, known) -> (known == null || known.begun) ? new Turn<T>(known) : known);
		if (!turn.leader.equals(Thread.currentThread())) {
			turn.awaitEnd();
			return turn.outcome.get();
		}
		try {
			turn.awaitTheOneBefore();
			T result = bounded(() -> {
				close(subject, turn);
				return read.get();
			});
			turn.outcome = () -> result;
			return result;
		}
		catch (RuntimeException failure) {
			turn.outcome = () -> {
				throw failure;
			};
			throw failure;
		}
		finally {
			this.latest.remove(subject, turn);
			turn.ended.countDown();
		}
	}

	/** From here on nobody joins. */
	private void close(Object subject, Turn<?> turn) {
		this.latest.computeIfPresent(subject, (_, known) -> {
			turn.begun = true;
			return known;
		});
	}

	/** Reads as soon as one of the connections for such reads is free. */
	<T> T bounded(Supplier<T> read) {
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

	private static Unavailable tooMany() {
		return new Unavailable("Too many read at once.", LONGEST_READ);
	}

	/** One read, and all who share it. */
	private static final class Turn<T> {

		private final Thread leader = Thread.currentThread();

		private final CountDownLatch ended = new CountDownLatch(1);

		private volatile @Nullable Turn<?> before;

		/** Written and read within the lock of the map. */
		private boolean begun;

		private volatile Supplier<T> outcome = () -> {
			throw tooMany();
		};

		Turn(@Nullable Turn<?> before) {
			this.before = before;
		}

		/** The one before has begun, so it ends after the longest read at the latest. */
		void awaitTheOneBefore() {
			Turn<?> previous = this.before;
			if (previous != null) {
				long since = System.nanoTime();
				previous.awaitEnd();
				this.before = null;
				if (System.nanoTime() - since > PATIENCE.toNanos()) {
					throw tooMany();
				}
			}
		}

		void awaitEnd() {
			try {
				this.ended.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw tooMany();
			}
		}

	}

}
