package dev.kartoteka.domain.place;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: stores places, within the transaction of the use case. */
@DrivenPort
public interface PlaceRepository {

	PlaceId nextId();

	/**
	 * Makes new ids greater than the given one. Blocks all other additions and changes of
	 * places until the transaction ends.
	 */
	void reserveIdsUpTo(PlaceId id);

	/**
	 * Adds a new place.
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code NoSuchObject} for
	 * {@code district} if there is no such district
	 */
	void add(Place place);

	/** Finds the place and locks it against changes until the transaction ends. */
	Optional<Place> findForChange(PlaceId id);

	/**
	 * Updates the stored place.
	 * @return the stored place with its new version
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed after it was
	 * found
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code NoSuchObject} for
	 * {@code district} if there is no such district
	 */
	Place update(Place place);

	/** Removes the place with its pictures. */
	void remove(Place place);

}
