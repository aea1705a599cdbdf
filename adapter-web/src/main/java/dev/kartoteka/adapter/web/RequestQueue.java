package dev.kartoteka.adapter.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/**
 * Limits how many requests are busy, and how many are in progress. The others wait in the
 * order in which they came, and are not read meanwhile: a request in progress holds about
 * 0.1 MB, one that waits a few kilobytes.
 *
 * <p>
 * A request is in progress until its response is sent. It is not busy any more once it
 * waits in a line, so that lines do not keep others out. While it waits for its client it
 * does not count at all, so that slow clients do not keep others out. A request that goes
 * on after that counts again at once, even if there are more than the limit then: it may
 * hold what others wait for.
 */
public final class RequestQueue implements Executor {

	private static final ScopedValue<Entry> CURRENT = ScopedValue.newInstance();

	private final Executor threads;

	private final int maxBusy;

	private final int maxInProgress;

	private final Deque<Entry> waiting = new ArrayDeque<>();

	private int busy;

	private int inProgress;

	/**
	 * Creates a queue.
	 * @param threads run the requests
	 */
	public RequestQueue(Executor threads, int maxBusy, int maxInProgress) {
		this.threads = threads;
		this.maxBusy = maxBusy;
		this.maxInProgress = maxInProgress;
	}

	/**
	 * Returns how long the request of the current thread has waited. The next request of
	 * the same connection may follow at once, so its wait is zero.
	 */
	public static Duration takeWait() {
		return CURRENT.isBound() ? CURRENT.get().takeWait() : Duration.ZERO;
	}

	/** The request of the current thread waits in a line, as for its turn. */
	public static void waitsInLine() {
		if (CURRENT.isBound()) {
			CURRENT.get().isNotBusy();
		}
	}

	/** The request of the current thread waits for its client, or goes on. */
	public static void setWaitingForClient(boolean waits) {
		if (CURRENT.isBound()) {
			if (waits) {
				CURRENT.get().doesNotCount();
			}
			else {
				CURRENT.get().countsAgain();
			}
		}
	}

	/** Returns whether others wait while the request of the current thread counts. */
	public static boolean keepsOthersWaiting() {
		return CURRENT.isBound() && CURRENT.get().keepsOthersWaiting();
	}

	@Override
	public void execute(Runnable request) {
		add(new Entry(request));
		beginNext();
	}

	/** Returns how many requests wait until they may begin. */
	public synchronized int waiting() {
		return this.waiting.size();
	}

	/** Returns how many requests have begun and do not wait for their clients. */
	public synchronized int inProgress() {
		return this.inProgress;
	}

	private synchronized void add(Entry entry) {
		this.waiting.addLast(entry);
	}

	/** If no thread can be had, the request waits until the next one comes or ends. */
	private void beginNext() {
		Entry next = takeNext();
		if (next == null) {
			return;
		}
		try {
			this.threads.execute(next);
		}
		catch (RuntimeException | Error ex) {
			putBack(next);
			throw ex;
		}
	}

	private synchronized @Nullable Entry takeNext() {
		if (this.waiting.isEmpty() || this.busy >= this.maxBusy || this.inProgress >= this.maxInProgress) {
			return null;
		}
		count(1, 1);
		return this.waiting.removeFirst();
	}

	private synchronized void putBack(Entry entry) {
		count(-1, -1);
		this.waiting.addFirst(entry);
	}

	private synchronized void count(int moreBusy, int moreInProgress) {
		this.busy += moreBusy;
		this.inProgress += moreInProgress;
	}

	private final class Entry implements Runnable {

		private final Runnable request;

		private final long arrived = System.nanoTime();

		private Duration wait = Duration.ZERO;

		private boolean busy = true;

		private boolean inProgress = true;

		private Entry(Runnable request) {
			this.request = request;
		}

		@Override
		public void run() {
			try {
				this.wait = Duration.ofNanos(System.nanoTime() - this.arrived);
				ScopedValue.where(CURRENT, this).run(this.request);
			}
			finally {
				doesNotCount();
			}
		}

		private boolean keepsOthersWaiting() {
			return waiting() > 0;
		}

		private Duration takeWait() {
			Duration taken = this.wait;
			this.wait = Duration.ZERO;
			return taken;
		}

		private void isNotBusy() {
			if (this.busy) {
				this.busy = false;
				count(-1, 0);
				beginNext();
			}
		}

		private void doesNotCount() {
			if (this.inProgress) {
				count(this.busy ? -1 : 0, -1);
				this.busy = false;
				this.inProgress = false;
				beginNext();
			}
		}

		private void countsAgain() {
			if (!this.inProgress) {
				this.busy = true;
				this.inProgress = true;
				count(1, 1);
			}
		}

	}

}
