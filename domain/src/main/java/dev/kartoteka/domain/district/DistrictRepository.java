package dev.kartoteka.domain.district;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: stores districts, within the transaction of the use case. */
@DrivenPort
public interface DistrictRepository {

	DistrictId nextId();

	/**
	 * Makes new ids greater than the given one. Blocks all other additions and changes of
	 * districts until the transaction ends.
	 */
	void reserveIdsUpTo(DistrictId id);

	void add(District district);

	/** Finds the district and locks it against changes until the transaction ends. */
	Optional<District> findForChange(DistrictId id);

	/**
	 * Updates the stored district.
	 * @return the stored district with its new version
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed after it was
	 * found
	 */
	District update(District district);

	/**
	 * Removes the district.
	 * @throws DistrictHasPlaces if a place refers to it
	 */
	void remove(District district);

}
