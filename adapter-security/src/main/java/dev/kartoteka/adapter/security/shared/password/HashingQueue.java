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
 * Lets only so many passwords be hashed at once, so many more wait, and nobody wait for
 * long. The work is done by threads of the operating system: virtual threads that compute
 * for so long would keep all others from the processor, while these share it with them.
 */
class HashingQueue implements AutoCloseable {

	/** After which the threads go, and with them the memory that they keep. */
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
	 * What the work results in.
	 * @throws Unavailable if too many are waiting, or the turn comes too late
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

	/** How many have no turn yet. */
	int waiting() {
		return this.threads.getQueue().size();
	}

	/** How many are being hashed at the moment. */
	int busy() {
		return this.threads.getActiveCount();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	// A place in the queue is worth too much for work that nobody waits for.
	private void abandon(FutureTask<?> task) {
		task.cancel(false);
		this.threads.remove(task);
	}

}
