package dev.kartoteka.domain.image;

import java.time.Duration;
import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: records which images exist, and whether they are in use. An image is
 * recorded before its file is written, so that a crash never leaves an unknown file. An
 * image is in use while a stored aggregate refers to it; the register tracks that itself.
 */
@DrivenPort
public interface ImageRegister {

	/**
	 * Records an image that is about to be stored, independent of the transaction of the
	 * use case.
	 * @param grace how long the image may stay unused
	 */
	void note(ImageName image, Duration grace);

	/**
	 * Leases images to remove: those no longer in use, and those that were not used
	 * within their grace period. No other caller, on any replica, gets them before the
	 * lease ends. No aggregate can be stored any more that refers to one of them, even
	 * when it is forgotten.
	 */
	List<ImageName> takeUnused(int most, Duration lease);

	/** Removes the record of an image whose files are gone. */
	void forget(ImageName image);

}
