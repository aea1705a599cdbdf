package dev.kartoteka.bootstrap.operation;

import java.time.Duration;

import dev.kartoteka.bootstrap.background.BackgroundWork;
import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.fault.Subject;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.shared.Outage;

/**
 * Checks the image store at the start, and once a minute after a failure. A wrong bucket
 * or a folder that cannot be written is reported before someone uploads an image.
 */
final class ImageStoreCheck extends BackgroundWork {

	private static final Duration INTERVAL = Duration.ofMinutes(1);

	private final ImageStore store;

	private final FaultLog faultLog;

	ImageStoreCheck(ImageStore store, FaultLog faultLog) {
		super("image-store-check");
		this.store = store;
		this.faultLog = faultLog;
	}

	@Override
	protected void work() throws InterruptedException {
		do {
			check();
		}
		while (!stopsWithin(INTERVAL));
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

}
