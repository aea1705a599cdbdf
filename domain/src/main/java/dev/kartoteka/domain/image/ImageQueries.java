package dev.kartoteka.domain.image;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: reads images. Needs no log-in; the name of an image is enough. */
@DrivingPort
public interface ImageQueries {

	/**
	 * Returns the file. A thumbnail is made on first request, and is never wider than the
	 * original.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such image
	 * @throws dev.kartoteka.domain.shared.Unavailable if too many thumbnails are being
	 * made, or the store does not respond
	 */
	ImageData image(ImageFile file);

}
