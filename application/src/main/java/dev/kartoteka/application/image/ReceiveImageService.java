package dev.kartoteka.application.image;

import java.time.Duration;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageRegister;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.image.ImageWorkshop;
import dev.kartoteka.domain.image.ReceiveImage;

/**
 * Runs without a transaction: the record of the image must persist even if the aggregate
 * that refers to it is not stored, and no connection is held while the file is written.
 */
@UseCase(readOnly = true)
class ReceiveImageService implements ReceiveImage {

	/** Far longer than any request takes. */
	private static final Duration GRACE = Duration.ofMinutes(10);

	private final ImageWorkshop workshop;

	private final ImageRegister register;

	private final ImageStore store;

	ReceiveImageService(ImageWorkshop workshop, ImageRegister register, ImageStore store) {
		this.workshop = workshop;
		this.register = register;
		this.store = store;
	}

	@Override
	public ImageName receive(ImageData upload) {
		ImageWorkshop.Prepared prepared = this.workshop.prepare(upload);
		ImageName image = ImageName.random(prepared.format());
		this.register.note(image, GRACE);
		this.store.put(ImageFile.original(image), prepared.data());
		return image;
	}

}
