package dev.kartoteka.domain.image;

import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: accepts an uploaded image. Called while a submission is opened, so that
 * violations of the image are reported together with those of other fields, and after the
 * rights are checked.
 */
@DrivingPort
public interface ReceiveImage {

	/** In bytes. */
	int MAX_SIZE = 10 * 1024 * 1024;

	/** Width times height. */
	int MAX_PIXELS = 40_000_000;

	/**
	 * Stores the image, with its orientation applied and without metadata. If no
	 * aggregate refers to it soon, it is removed again.
	 * @throws NotAnImage if it is not a JPEG, PNG, GIF or WebP image within the limits
	 * @throws TooManyPixels if it has more than {@link #MAX_PIXELS} pixels
	 * @throws ImageTooLarge if it needs more memory than there is for images
	 * @throws dev.kartoteka.domain.shared.Unavailable if too many uploads are being
	 * processed, or the store does not respond
	 */
	ImageName receive(ImageData upload);

}
