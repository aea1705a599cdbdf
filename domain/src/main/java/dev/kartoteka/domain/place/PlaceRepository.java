package dev.kartoteka.domain.place;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the places, within the transaction of the use case. */
@DrivenPort
public interface PlaceRepository {

	PlaceId nextId();

	/**
	 * Adds a new place.
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code NoSuchObject} for
	 * {@code district} if there is no such district
	 */
	void add(Place place);

}
