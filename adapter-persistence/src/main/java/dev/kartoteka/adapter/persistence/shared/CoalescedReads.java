package dev.kartoteka.adapter.persistence.shared;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads that anybody may ask for, as often as he likes. All of them together take no more
 * than their share of the pool, so that a crowd leaves room for those who work; and equal
 * reads are done once for all who wait for them. Nobody gets what was read before he
 * asked: whoever comes while a read is running shares the one after it.
 * <p>
 * Whoever waits for another's read waits without a limit of his own, since each read has
 * its limits: a timed wait of a virtual thread wakes the scheduler's timer twice, which
 * cost as much as the reads.
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
		return this.share.take(read);
	}

	/** One read, and all who share it. */
	private static final class Turn<T> {

		private final Thread leader = Thread.currentThread();

		private final CountDownLatch ended = new CountDownLatch(1);

		private volatile @Nullable Turn<?> before;

		/** Written and read within the lock of the map. */
		private boolean begun;

		private volatile Supplier<T> outcome = () -> {
			throw ConnectionBulkheads.tooMany();
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
				if (System.nanoTime() - since > ConnectionBulkheads.PATIENCE.toNanos()) {
					throw ConnectionBulkheads.tooMany();
				}
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
