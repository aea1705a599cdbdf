package dev.kartoteka.adapter.media.image;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.image.ImageTooLarge;
import dev.kartoteka.domain.shared.Unavailable;

/**
 * Limits how many images are processed at the same time: by the number of processors, and
 * by the memory that they need together. Callers wait for a short time if there is no
 * room.
 */
final class ImageBulkhead {

	private static final Logger log = LoggerFactory.getLogger(ImageBulkhead.class);

	private static final int MEBIBYTE = 1024 * 1024;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private final Semaphore places;

	private final int mebibytes;

	private final Semaphore memory;

	private final Duration maxWait;

	ImageBulkhead(int places, int mebibytes, Duration maxWait) {
		this.places = new Semaphore(places, true);
		this.mebibytes = mebibytes;
		this.memory = new Semaphore(mebibytes, true);
		this.maxWait = maxWait;
	}

	/** Creates a bulkhead with a place per processor and half of the maximum heap. */
	static ImageBulkhead ofThisMachine(Duration maxWait) {
		Runtime machine = Runtime.getRuntime();
		long half = machine.maxMemory() / 2 / MEBIBYTE;
		return new ImageBulkhead(Math.max(2, machine.availableProcessors()), Math.clamp(half, 1, Integer.MAX_VALUE),
				maxWait);
	}

	/**
	 * Takes a place; closing it frees the place.
	 * @throws Unavailable if no place is free in time
	 */
	Place take() {
		acquire(this.places, 1);
		return new Place();
	}

	private void acquire(Semaphore permits, int number) {
		try {
			if (!permits.tryAcquire(number, this.maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new Unavailable("Too many images are being worked on.", RETRY_AFTER);
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new Unavailable("The program is about to end.", RETRY_AFTER, interrupted);
		}
	}

	/** The place of one image that is being processed. */
	final class Place implements AutoCloseable {

		private int reserved;

		/**
		 * Reserves memory and waits until it is free. Can be called once: threads that
		 * hold memory and wait for more could deadlock.
		 * @throws Unavailable if the memory is not free in time
		 * @throws ImageTooLarge if it exceeds the limit, so that it never will be
		 */
		void reserve(long bytes) {
			if (this.reserved > 0) {
				throw new IllegalStateException("Memory can be reserved once");
			}
			int wanted = Math.clamp(bytes / MEBIBYTE + 1, 1, Integer.MAX_VALUE);
			if (wanted > ImageBulkhead.this.mebibytes) {
				log.warn("An image needs {} MiB, but all images together have {} MiB. Give the program a larger heap.",
						wanted, ImageBulkhead.this.mebibytes);
				throw new ImageTooLarge();
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
