package dev.kartoteka.adapter.security.shared.password;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.kartoteka.domain.shared.Unavailable;

/**
 * Limits how many passwords are hashed at the same time, how many wait, and how long they
 * wait. Platform threads do the work: hashing on virtual threads would keep all other
 * virtual threads from running, while platform threads share the processors with them.
 */
class HashingQueue implements AutoCloseable {

	/** After this time idle threads end, and the memory that they hold is freed. */
	private static final Duration IDLE = Duration.ofSeconds(30);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private final ThreadPoolExecutor threads;

	private final Duration maxWait;

	HashingQueue(int parallel, int maxWaiting, Duration maxWait) {
		ThreadFactory factory = Thread.ofPlatform().daemon().name("password-hashing-", 1).factory();
		this.threads = new ThreadPoolExecutor(parallel, parallel, IDLE.toSeconds(), TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(maxWaiting), factory);
		this.threads.allowCoreThreadTimeOut(true);
		this.maxWait = maxWait;
	}

	/**
	 * Runs the work on one of the threads and returns its result.
	 * @throws Unavailable if too many are waiting, or the result takes too long
	 */
	<T> T result(Callable<T> work) {
		FutureTask<T> task = new FutureTask<>(work);
		try {
			this.threads.execute(task);
			return task.get(this.maxWait.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException _) {
			throw new Unavailable("Too many passwords are waiting to be checked.", RETRY_AFTER);
		}
		catch (TimeoutException _) {
			abandon(task);
			throw new Unavailable("Checking the password takes too long.", RETRY_AFTER);
		}
		catch (InterruptedException _) {
			abandon(task);
			Thread.currentThread().interrupt();
			throw new Unavailable("Checking the password was interrupted.", RETRY_AFTER);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A password could not be hashed", ex.getCause());
		}
	}

	/** Returns how many passwords are waiting. */
	int waiting() {
		return this.threads.getQueue().size();
	}

	/** Returns how many passwords are being hashed. */
	int busy() {
		return this.threads.getActiveCount();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	// Frees the place in the queue: the caller no longer waits for the result.
	private void abandon(FutureTask<?> task) {
		task.cancel(false);
		this.threads.remove(task);
	}

}
