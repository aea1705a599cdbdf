package dev.kartoteka.domain.image;

import java.util.Optional;
import java.util.function.Supplier;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: stores files of images, outside of any transaction. Every method throws
 * {@link dev.kartoteka.domain.shared.Unavailable} if the store does not respond.
 */
@DrivenPort
public interface ImageStore {

	/**
	 * Stores the file. The file is durable when this method returns, and not visible
	 * before.
	 */
	void put(ImageFile file, ImageData data);

	/**
	 * Finds the file. Its bytes are read from the store on demand.
	 */
	Optional<ImageData> find(ImageFile file);

	/**
	 * Finds the thumbnail, or makes and stores it. Concurrent callers wait for one
	 * thumbnail to be made. Stores nothing if the original is removed meanwhile.
	 */
	ImageData findOrMake(ImageFile thumbnail, Supplier<ImageData> maker);

	/** Removes the image with all its thumbnails, if it exists. */
	void remove(ImageName image);

	/**
	 * Checks that files can be stored, by storing one, at the first call and after
	 * failures. Otherwise there is nothing to check.
	 */
	void check();

}
