package dev.kartoteka.application.image;

import java.time.Duration;
import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageRegister;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.image.SweepImages;

/**
 * Runs without a transaction: the record of an image is removed as soon as its files are
 * gone, even if removing the next image fails. After a crash in between, a later sweep
 * removes the record when the lease has ended.
 */
@UseCase(readOnly = true)
class SweepImagesService implements SweepImages {

	private static final int BATCH = 100;

	private static final Duration LEASE = Duration.ofMinutes(10);

	private final ImageRegister register;

	private final ImageStore store;

	SweepImagesService(ImageRegister register, ImageStore store) {
		this.register = register;
		this.store = store;
	}

	@Override
	public boolean sweep() {
		List<ImageName> unused = this.register.takeUnused(BATCH, LEASE);
		for (ImageName image : unused) {
			this.store.remove(image);
			this.register.forget(image);
		}
		return unused.size() == BATCH;
	}

}
