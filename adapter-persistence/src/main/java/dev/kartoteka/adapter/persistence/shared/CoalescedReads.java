package dev.kartoteka.adapter.persistence.shared;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads that need no authentication and have no rate limit. Together they take at most
 * their share of the connection pool. Equal reads run once for all callers that wait for
 * them. A caller never gets data that was read before it asked: if a read is running, the
 * caller shares the next one.
 * <p>
 * A caller that waits for a shared read has no time limit, since each read has its own
 * limits. A timed wait of a virtual thread wakes the scheduler's timer twice, which cost
 * as much as the reads.
 */
@Component
public class CoalescedReads {

	private final ConnectionBulkheads.Share share;

	private final ConcurrentMap<Object, Turn<?>> latest = new ConcurrentHashMap<>();

	CoalescedReads(ConnectionBulkheads shares) {
		this.share = shares.ofPublicReads();
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
			this.share.beginWait();
			turn.awaitEnd();
			return turn.outcome.get();
		}
		try {
			if (turn.before != null) {
				this.share.beginWait();
				turn.awaitTheOneBefore(turn.before);
			}
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

	/** After this call no caller can join the read. */
	private void close(Object subject, Turn<?> turn) {
		this.latest.computeIfPresent(subject, (_, known) -> {
			turn.begun = true;
			return known;
		});
	}

	/** Reads as soon as a connection of the public share is free. */
	<T> T bounded(Supplier<T> read) {
		return this.share.take(read);
	}

	/** One read, shared by all callers that wait for it. */
	private static final class Turn<T> {

		private final Thread leader = Thread.currentThread();

		private final CountDownLatch ended = new CountDownLatch(1);

		private volatile @Nullable Turn<?> before;

		/** Guarded by the lock of the map. */
		private boolean begun;

		private volatile Supplier<T> outcome = () -> {
			throw ConnectionBulkheads.tooMany();
		};

		Turn(@Nullable Turn<?> before) {
			this.before = before;
		}

		/** The one before has begun, so it ends after the longest read at the latest. */
		void awaitTheOneBefore(Turn<?> previous) {
			long since = System.nanoTime();
			previous.awaitEnd();
			this.before = null;
			if (System.nanoTime() - since > ConnectionBulkheads.PATIENCE.toNanos()) {
				throw ConnectionBulkheads.tooMany();
			}
		}

		void awaitEnd() {
			try {
				this.ended.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw ConnectionBulkheads.tooMany();
			}
		}

	}

}
