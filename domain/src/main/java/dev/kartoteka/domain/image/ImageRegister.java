package dev.kartoteka.domain.image;

import java.time.Duration;
import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: which images there are, and whether anything names them. An image is noted
 * before its file is written, so that no crash leaves a file that nobody knows of. From
 * when an aggregate that names it is stored, until that aggregate names it no more or is
 * gone, it is in use; the register sees to that by itself.
 */
@DrivenPort
public interface ImageRegister {

	/**
	 * Notes an image that is about to be kept, whatever becomes of the use case's
	 * transaction.
	 * @param grace for how long it may be without use
	 */
	void note(ImageName image, Duration grace);

	/**
	 * Takes images that are to be removed, since nothing names them any more, or nothing
	 * has within their grace. Nobody else, on any replica, gets them before the lease
	 * ends.
	 */
	List<ImageName> takeUnused(int most, Duration lease);

	/** Forgets an image that has been removed. */
	void forget(ImageName image);

}
