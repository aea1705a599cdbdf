package dev.kartoteka.domain.image;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: where images are worked on. */
@DrivenPort
public interface ImageWorkshop {

	/**
	 * The picture alone, the right way up, encoded anew: whatever else was in the file is
	 * gone.
	 * @throws NotAnImage if that is no JPEG, PNG, GIF or WebP image within the limits
	 * @throws dev.kartoteka.domain.shared.Unavailable if there is no place free in time
	 */
	Prepared prepare(ImageData upload);

	/**
	 * A small form of an image that was prepared before.
	 * @throws dev.kartoteka.domain.shared.Unavailable if there is no place free in time
	 */
	ImageData thumbnail(ImageFile file, ImageData original);

	/** An image that is ready to be kept. */
	record Prepared(ImageFormat format, ImageData data) {
	}

}
