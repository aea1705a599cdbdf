package dev.kartoteka.adapter.persistence.shared;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Work that is done again and again as long as the program runs, with a pause before each
 * time. A failure is logged and does not keep the work from being done the next time.
 */
public abstract class RepeatedWork implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RepeatedWork.class);

	private final String name;

	private final Duration pause;

	private volatile @Nullable Thread worker;

	protected RepeatedWork(String name, Duration pause) {
		this.name = name;
		this.pause = pause;
	}

	protected abstract void work();

	/** Called at the end of the program; does nothing unless overridden. */
	protected void finish() {
	}

	@Override
	public void start() {
		this.worker = Thread.ofVirtual().name(this.name).start(this::repeat);
	}

	@Override
	public void stop() {
		Thread running = this.worker;
		if (running != null) {
			running.interrupt();
			this.worker = null;
			attempt(this::finish);
		}
	}

	@Override
	public boolean isRunning() {
		return this.worker != null;
	}

	private void repeat() {
		try {
			while (true) {
				Thread.sleep(this.pause);
				attempt(this::work);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void attempt(Runnable task) {
		try {
			task.run();
		}
		catch (RuntimeException ex) {
			log.warn("{} failed: {}", this.name, ex.getMessage());
		}
	}

}
