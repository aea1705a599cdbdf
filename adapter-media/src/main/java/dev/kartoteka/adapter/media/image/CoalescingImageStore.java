package dev.kartoteka.adapter.media.image;

import java.time.Duration;
import java.util.function.Supplier;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.shared.Outage;
import dev.kartoteka.domain.shared.Resource;

/**
 * Makes each thumbnail once, even for concurrent requests, and remembers failures. A
 * subclass must remove the original image first and its thumbnails after it.
 */
abstract class CoalescingImageStore implements ImageStore {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private final SingleFlight singleFlight = new SingleFlight();

	/** Whether the store has failed, or was never used, since the last check. */
	private volatile boolean doubtful = true;

	@Override
	public final void check() {
		if (this.doubtful) {
			this.doubtful = false;
			storeAndRemoveAFile();
		}
	}

	/** Stores a file that is no image, and removes it. */
	abstract void storeAndRemoveAFile();

	final Outage outage(Exception cause) {
		this.doubtful = true;
		return new Outage(Resource.IMAGE_STORE, cause.toString(), RETRY_AFTER, cause);
	}

	@Override
	public final ImageData findOrMake(ImageFile thumbnail, Supplier<ImageData> maker) {
		return this.singleFlight.get(thumbnail, () -> find(thumbnail).orElseGet(() -> make(thumbnail, maker)));
	}

	private ImageData make(ImageFile thumbnail, Supplier<ImageData> maker) {
		ImageData data = maker.get();
		put(thumbnail, data);
		// A removal deletes the original before the thumbnails: either it finds this one,
		// or the original is missing here.
		if (find(ImageFile.original(thumbnail.image())).isEmpty()) {
			remove(thumbnail.image());
		}
		return data;
	}

}
