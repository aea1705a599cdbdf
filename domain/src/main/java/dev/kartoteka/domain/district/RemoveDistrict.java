package dev.kartoteka.domain.district;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: staff remove a district. */
@DrivingPort
public interface RemoveDistrict {

	/**
	 * Removes the district.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such district
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the district has another
	 * version than the caller expects
	 * @throws DistrictHasPlaces if a place refers to it
	 */
	void remove(Command command);

	/** The caller, and what to remove. */
	record Command(Caller caller, DistrictId district, VersionCondition condition) {
	}

}
