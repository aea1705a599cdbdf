package dev.kartoteka.bootstrap.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Works on one thread from the start of the program to its stop, which does not wait for
 * the work to end. Runs once. If the work fails, it begins anew after a second.
 */
public abstract class BackgroundWork implements SmartLifecycle {

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

	private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);

	private final Thread.Builder thread;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile boolean running;

	/** Creates work on a virtual thread. */
	protected BackgroundWork(String threadName) {
		this(Thread.ofVirtual().name(threadName));
	}

	protected BackgroundWork(Thread.Builder thread) {
		this.thread = thread;
	}

	/** Works until {@link #stopsWithin} returns true. */
	protected abstract void work() throws InterruptedException;

	/** Pauses, and returns early if the program stops meanwhile. */
	protected final boolean stopsWithin(Duration pause) throws InterruptedException {
		return this.stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public final void start() {
		this.running = true;
		this.thread.start(this::run);
	}

	private void run() {
		try {
			boolean ends;
			do {
				ends = endsWithoutFailure() || stopsWithin(PAUSE_AFTER_FAILURE);
			}
			while (!ends);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean endsWithoutFailure() throws InterruptedException {
		try {
			work();
			return true;
		}
		catch (RuntimeException ex) {
			log.error("{} failed", getClass().getSimpleName(), ex);
			return false;
		}
	}

	@Override
	public final void stop() {
		this.stopping.countDown();
		this.running = false;
	}

	@Override
	public final boolean isRunning() {
		return this.running;
	}

}
