package dev.kartoteka.adapter.media.image;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.image.ImageTooLarge;
import dev.kartoteka.domain.shared.Unavailable;

/**
 * Limits how many images are processed at the same time: by the number of processors, by
 * the memory that they need together, and by what is free of the heap. Callers wait for a
 * short time if there is no room.
 */
final class ImageBulkhead {

	private static final Logger log = LoggerFactory.getLogger(ImageBulkhead.class);

	private static final int MEBIBYTE = 1024 * 1024;

	/** In mebibytes: what one thread needs to hash a password by default. */
	private static final int HASHING = 20;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private static final Duration STEP = Duration.ofMillis(50);

	private final Semaphore places;

	private final int mebibytes;

	private final Semaphore memory;

	private final Duration maxWait;

	private final FreeHeap heap;

	private final int margin;

	/**
	 * Creates a bulkhead.
	 * @param mebibytes the memory of all images together
	 * @param margin mebibytes of the heap that images leave to everything else
	 */
	ImageBulkhead(int places, int mebibytes, Duration maxWait, FreeHeap heap, int margin) {
		this.places = new Semaphore(places, true);
		this.mebibytes = mebibytes;
		this.memory = new Semaphore(mebibytes, true);
		this.maxWait = maxWait;
		this.heap = heap;
		this.margin = margin;
	}

	/**
	 * Creates a bulkhead with a place per processor and half of the maximum heap. Images
	 * leave room for a password on each processor, and for a sixteenth of the heap.
	 */
	static ImageBulkhead ofThisMachine(Duration maxWait) {
		Runtime machine = Runtime.getRuntime();
		int heap = Math.clamp(machine.maxMemory() / MEBIBYTE, 2, Integer.MAX_VALUE);
		return new ImageBulkhead(Math.max(2, machine.availableProcessors()), heap / 2, maxWait,
				FreeHeap.ofThisMachine(), HASHING * machine.availableProcessors() + heap / 16);
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

	/** Waits until the heap has room for all that is reserved. */
	private void awaitFreeHeap() {
		long deadline = System.nanoTime() + this.maxWait.toNanos();
		while (!this.heap.has(needed())) {
			if (System.nanoTime() > deadline) {
				throw new Unavailable("There is not enough memory for so large an image.", RETRY_AFTER);
			}
			pause();
		}
	}

	/** Counts memory twice that other images have reserved and use already. */
	private long needed() {
		return ((long) this.mebibytes - this.memory.availablePermits() + this.margin) * MEBIBYTE;
	}

	private static void pause() {
		try {
			Thread.sleep(STEP);
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
			awaitFreeHeap();
		}

		@Override
		public void close() {
			ImageBulkhead.this.memory.release(this.reserved);
			ImageBulkhead.this.places.release();
		}

	}

}
