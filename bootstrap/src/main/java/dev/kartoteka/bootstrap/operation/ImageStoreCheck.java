package dev.kartoteka.bootstrap.operation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.fault.Subject;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.shared.Outage;

import org.springframework.context.SmartLifecycle;

/**
 * Checks the image store at the start, and once a minute after a failure. A wrong bucket
 * or a folder that cannot be written is reported before someone uploads an image.
 */
final class ImageStoreCheck implements SmartLifecycle {

	private static final Duration INTERVAL = Duration.ofMinutes(1);

	private final ImageStore store;

	private final FaultLog faultLog;

	private final Duration interval;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile boolean running;

	ImageStoreCheck(ImageStore store, FaultLog faultLog) {
		this(store, faultLog, INTERVAL);
	}

	ImageStoreCheck(ImageStore store, FaultLog faultLog, Duration interval) {
		this.store = store;
		this.faultLog = faultLog;
		this.interval = interval;
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("image-store-check").start(this::run);
	}

	private void run() {
		try {
			do {
				check();
			}
			while (!this.stopping.await(this.interval.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void check() {
		try {
			this.store.check();
			this.faultLog.restored(Subject.IMAGE_STORE);
		}
		catch (Outage ex) {
			this.faultLog.failed(ex);
		}
	}

	@Override
	public void stop() {
		this.stopping.countDown();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
