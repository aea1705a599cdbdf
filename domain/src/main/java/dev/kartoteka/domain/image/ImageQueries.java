package dev.kartoteka.domain.image;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: anybody who knows an image's name may see it. */
@DrivingPort
public interface ImageQueries {

	/**
	 * The file. A small form is made when it is asked for first, and never wider than the
	 * image itself.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such image
	 * @throws dev.kartoteka.domain.shared.Unavailable if too many small forms are just
	 * being made, or the store does not answer
	 */
	ImageData image(ImageFile file);

}
