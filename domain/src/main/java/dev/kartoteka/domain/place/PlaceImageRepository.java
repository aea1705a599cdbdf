package dev.kartoteka.domain.place;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: stores pictures of places, within the transaction of the use case.
 */
@DrivenPort
public interface PlaceImageRepository {

	PlaceImageId nextId();

	/**
	 * Adds a new picture.
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code NoSuchObject} for
	 * {@code place} if there is no such place
	 */
	void add(PlaceImage image);

	/** Finds the picture and locks it until the transaction ends. */
	Optional<PlaceImage> findForChange(PlaceImageId id);

	/** Removes a picture that was found for change. */
	void remove(PlaceImage image);

}
