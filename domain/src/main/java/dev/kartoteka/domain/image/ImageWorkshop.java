package dev.kartoteka.domain.image;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: decodes and encodes images. */
@DrivenPort
public interface ImageWorkshop {

	/**
	 * Decodes an upload, applies its orientation, and encodes it again without metadata.
	 * @throws NotAnImage if it is not a JPEG, PNG, GIF or WebP image within the limits
	 * @throws TooManyPixels if it has more than {@link ReceiveImage#MAX_PIXELS} pixels
	 * @throws ImageTooLarge if it needs more memory than there is for images
	 * @throws dev.kartoteka.domain.shared.Unavailable if no worker becomes free in time
	 */
	Prepared prepare(ImageData upload);

	/**
	 * Makes a thumbnail of an image that was prepared before.
	 * @throws dev.kartoteka.domain.shared.Unavailable if no worker becomes free in time,
	 * or the image needs more memory than there is now
	 */
	ImageData thumbnail(ImageFile file, ImageData original);

	/** An image that is ready to be stored. */
	record Prepared(ImageFormat format, ImageData data) {
	}

}
