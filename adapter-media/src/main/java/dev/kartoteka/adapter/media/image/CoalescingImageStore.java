package dev.kartoteka.adapter.media.image;

import java.util.function.Supplier;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageStore;

/**
 * Makes each thumbnail once, even for concurrent requests. A subclass must remove the
 * original image first and its thumbnails after it.
 */
abstract class CoalescingImageStore implements ImageStore {

	private final SingleFlight singleFlight = new SingleFlight();

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
