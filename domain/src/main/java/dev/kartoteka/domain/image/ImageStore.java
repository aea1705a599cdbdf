package dev.kartoteka.domain.image;

import java.util.Optional;
import java.util.function.Supplier;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: where files of images lie. Not part of any transaction. Every method
 * throws {@link dev.kartoteka.domain.shared.Unavailable} if the store does not answer.
 */
@DrivenPort
public interface ImageStore {

	/** Keeps the file; it is there for good when this returns, and not before. */
	void put(ImageFile file, ImageData data);

	/**
	 * The file, if it is there. Its bytes are read from the store as they are asked for.
	 */
	Optional<ImageData> find(ImageFile file);

	/**
	 * Makes the small form of an image and keeps it, unless somebody has already; whoever
	 * asks while it is made waits for that. Leaves nothing behind if the image itself is
	 * gone by then.
	 */
	ImageData findOrMake(ImageFile thumbnail, Supplier<ImageData> maker);

	/** Removes the image with all its small forms; it need not be there. */
	void remove(ImageName image);

}
