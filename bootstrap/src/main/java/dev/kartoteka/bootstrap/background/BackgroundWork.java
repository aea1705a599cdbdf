package dev.kartoteka.bootstrap.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;

/**
 * Works on one virtual thread from the start of the program to its stop, which does not
 * wait for the work to end. Runs once.
 */
public abstract class BackgroundWork implements SmartLifecycle {

	private final String threadName;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile boolean running;

	protected BackgroundWork(String threadName) {
		this.threadName = threadName;
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
		Thread.ofVirtual().name(this.threadName).start(this::run);
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
