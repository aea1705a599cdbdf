package dev.kartoteka.bootstrap.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;

/**
 * Works on one thread from the start of the program to its stop, which does not wait for
 * the work to end. Runs once.
 */
public abstract class BackgroundWork implements SmartLifecycle {

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
			work();
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
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
