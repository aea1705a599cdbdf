package dev.kartoteka.domain.place;

/** Driven port: the places, within the transaction of the use case. */
public interface PlaceRepository {

	PlaceId nextId();

	/**
	 * Adds a new place.
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code NoSuchObject} for
	 * {@code district} if there is no such district
	 */
	void add(Place place);

}
