package dev.kartoteka.adapter.media.image;

import java.util.function.Supplier;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageStore;

/**
 * What all stores do in the same way. Removing has to begin with the image itself, and
 * its small forms follow.
 */
abstract class CoalescingImageStore implements ImageStore {

	private final SingleFlight once = new SingleFlight();

	@Override
	public final ImageData findOrMake(ImageFile thumbnail, Supplier<ImageData> maker) {
		return this.once.get(thumbnail, () -> find(thumbnail).orElseGet(() -> made(thumbnail, maker)));
	}

	private ImageData made(ImageFile thumbnail, Supplier<ImageData> maker) {
		ImageData data = maker.get();
		put(thumbnail, data);
		// Whoever removes the image removes it before its small forms: either he finds
		// this one, or it is seen here that he was there.
		if (find(ImageFile.original(thumbnail.image())).isEmpty()) {
			remove(thumbnail.image());
		}
		return data;
	}

}
