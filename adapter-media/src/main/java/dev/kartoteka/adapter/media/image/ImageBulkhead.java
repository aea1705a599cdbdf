package dev.kartoteka.adapter.media.image;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.shared.Unavailable;

/**
 * How many images are worked on at once: as many as there are processors for, and as fit
 * into memory together. Whoever finds no place waits a little.
 */
final class ImageBulkhead {

	private static final Logger log = LoggerFactory.getLogger(ImageBulkhead.class);

	private static final int MEBIBYTE = 1024 * 1024;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private final Semaphore places;

	private final int mebibytes;

	private final Semaphore memory;

	private final Duration patience;

	ImageBulkhead(int places, int mebibytes, Duration patience) {
		this.places = new Semaphore(places, true);
		this.mebibytes = mebibytes;
		this.memory = new Semaphore(mebibytes, true);
		this.patience = patience;
	}

	/** A place for each processor, and half of the memory for all of them together. */
	static ImageBulkhead ofThisMachine(Duration patience) {
		Runtime machine = Runtime.getRuntime();
		long half = machine.maxMemory() / 2 / MEBIBYTE;
		return new ImageBulkhead(Math.max(2, machine.availableProcessors()), Math.clamp(half, 1, Integer.MAX_VALUE),
				patience);
	}

	/**
	 * A place of one's own, to be left.
	 * @throws Unavailable if none is free in time
	 */
	Workplace take() {
		acquire(this.places, 1);
		return new Workplace();
	}

	private void acquire(Semaphore permits, int number) {
		try {
			if (!permits.tryAcquire(number, this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new Unavailable("Too many images are being worked on.", RETRY_AFTER);
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new Unavailable("The program is about to end.", RETRY_AFTER, interrupted);
		}
	}

	/** Where one image is worked on. */
	final class Workplace implements AutoCloseable {

		private int reserved;

		/**
		 * Waits until there is room for so much more. To be called once: whoever holds
		 * some and waits for more could wait for ever.
		 * @throws Unavailable if there is no room in time, or never would be
		 */
		void reserve(long bytes) {
			if (this.reserved > 0) {
				throw new IllegalStateException("Memory is reserved once");
			}
			int wanted = Math.clamp(bytes / MEBIBYTE + 1, 1, Integer.MAX_VALUE);
			if (wanted > ImageBulkhead.this.mebibytes) {
				log.warn("An image needs {} MiB to be worked on, of {} MiB: give the program a larger heap", wanted,
						ImageBulkhead.this.mebibytes);
				throw new Unavailable("There is not enough memory for so large an image.", RETRY_AFTER);
			}
			acquire(ImageBulkhead.this.memory, wanted);
			this.reserved = wanted;
		}

		@Override
		public void close() {
			ImageBulkhead.this.memory.release(this.reserved);
			ImageBulkhead.this.places.release();
		}

	}

}
