package dev.kartoteka.domain.place;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the places, within the transaction of the use case. */
@DrivenPort
public interface PlaceRepository {

	PlaceId nextId();

	/**
	 * From now on new ids are greater than that one. Nobody else adds or changes places
	 * until the transaction ends.
	 */
	void reserveIdsUpTo(PlaceId id);

	/**
	 * Adds a new place.
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code NoSuchObject} for
	 * {@code district} if there is no such district
	 */
	void add(Place place);

	/** The place, locked against changes by others until the transaction ends. */
	Optional<Place> findForChange(PlaceId id);

	/**
	 * Stores the changed place.
	 * @return the place as it is now
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed since it was
	 * found
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code NoSuchObject} for
	 * {@code district} if there is no such district
	 */
	Place update(Place place);

	/** Removes the place with its pictures. */
	void remove(Place place);

}
