package dev.kartoteka.domain.district;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the districts, within the transaction of the use case. */
@DrivenPort
public interface DistrictRepository {

	DistrictId nextId();

	/**
	 * From now on new ids are greater than that one. Nobody else adds or changes
	 * districts until the transaction ends.
	 */
	void reserveIdsUpTo(DistrictId id);

	void add(District district);

	/** The district, locked against changes by others until the transaction ends. */
	Optional<District> findForChange(DistrictId id);

	/**
	 * Stores the changed district.
	 * @return the district as it is now
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed since it was
	 * found
	 */
	District update(District district);

	/**
	 * Removes the district.
	 * @throws DistrictHasPlaces if any place lies in it
	 */
	void remove(District district);

}
