package dev.kartoteka.domain.image;

import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: an uploaded image is taken in. Called while a submission is opened, so
 * that what is wrong with the image is told together with what is wrong with the other
 * fields; the rights are checked by then.
 */
@DrivingPort
public interface ReceiveImage {

	/** In bytes. */
	int MAX_SIZE = 10 * 1024 * 1024;

	/** Width times height. */
	int MAX_PIXELS = 40_000_000;

	/**
	 * Keeps the image: turned the right way up, and with nothing in it but the picture.
	 * If no aggregate names it soon after, it is removed again.
	 * @throws NotAnImage if that is no JPEG, PNG, GIF or WebP image within the limits
	 * @throws dev.kartoteka.domain.shared.Unavailable if too many are just being taken
	 * in, or they can't be kept at the moment
	 */
	ImageName receive(ImageData upload);

}
