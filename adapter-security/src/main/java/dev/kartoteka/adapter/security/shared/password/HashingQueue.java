package dev.kartoteka.adapter.security.shared.password;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import dev.kartoteka.domain.shared.ResponseTime;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Unavailable;

/**
 * Limits how many passwords are hashed at the same time, how many wait, and how long they
 * wait. Who waits in which line is up to {@link HashingLines}. Platform threads do the
 * work: hashing on virtual threads would keep all other virtual threads from running,
 * while platform threads share the processors with them.
 */
class HashingQueue implements AutoCloseable {

	/** After this time idle threads end, and the memory that they hold is freed. */
	private static final Duration IDLE = Duration.ofSeconds(30);

	/**
	 * Refused work is answered after this time. Otherwise callers who repeat at once
	 * would take the processors from those who wait.
	 */
	static final Duration REFUSAL_DELAY = Duration.ofSeconds(1);

	private final ThreadPoolExecutor threads;

	private final HashingLines lines;

	private final Duration maxWait;

	private final ResponseTime responseTime;

	private final Supplier<HashingLine> currentLine;

	HashingQueue(int parallel, int maxWaiting, Duration maxWait, ResponseTime responseTime,
			Supplier<HashingLine> currentLine) {
		ThreadFactory factory = Thread.ofPlatform().daemon().name("password-hashing-", 1).factory();
		this.threads = new ThreadPoolExecutor(parallel, parallel, IDLE.toSeconds(), TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(), factory);
		this.threads.allowCoreThreadTimeOut(true);
		this.lines = new HashingLines(maxWaiting);
		this.maxWait = maxWait;
		this.responseTime = responseTime;
		this.currentLine = currentLine;
	}

	/**
	 * Runs the work on one of the threads and returns its result. Work of a request waits
	 * for a limited time, background work as long as it takes.
	 * @throws Throttled if the account or client has too much work waiting
	 * @throws Unavailable if too many are waiting, or the result takes too long
	 */
	<T> T result(Callable<T> work) {
		HashingLine line = this.currentLine.get();
		FutureTask<T> task = new FutureTask<>(work);
		addOrRefuse(line, task);
		try {
			this.threads.execute(this::runNext);
			return (line instanceof HashingLine.Background) ? task.get()
					: task.get(this.responseTime.beginWait(this.maxWait).toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException _) {
			abandon(line, task);
			throw new Unavailable("The program is stopping.", HashingLines.RETRY_AFTER);
		}
		catch (TimeoutException _) {
			abandon(line, task);
			throw new Unavailable("Checking the password takes too long.", HashingLines.RETRY_AFTER);
		}
		catch (InterruptedException _) {
			abandon(line, task);
			Thread.currentThread().interrupt();
			throw new Unavailable("Checking the password was interrupted.", HashingLines.RETRY_AFTER);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A password could not be hashed", ex.getCause());
		}
	}

	private void addOrRefuse(HashingLine line, FutureTask<?> task) {
		try {
			this.lines.add(line, task);
		}
		catch (Throttled | Unavailable refusal) {
			delay();
			throw refusal;
		}
	}

	private void delay() {
		try {
			Thread.sleep(this.responseTime.beginPause(REFUSAL_DELAY));
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	/** Does nothing if the work has been abandoned. */
	private void runNext() {
		Runnable work = this.lines.next();
		if (work != null) {
			work.run();
		}
	}

	/** Returns how many passwords are waiting. */
	int waiting() {
		return this.lines.size();
	}

	/** Returns how many passwords are being hashed. */
	int busy() {
		return this.threads.getActiveCount();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	// Frees the place: the caller no longer waits for the result.
	private void abandon(HashingLine line, FutureTask<?> task) {
		task.cancel(false);
		this.lines.remove(line, task);
	}

}
