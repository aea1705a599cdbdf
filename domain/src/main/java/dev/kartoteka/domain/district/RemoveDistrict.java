package dev.kartoteka.domain.district;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: staff take a district off the map. */
@DrivingPort
public interface RemoveDistrict {

	/**
	 * Removes the district.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such district
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the condition is not met
	 * @throws DistrictHasPlaces if any place lies in it
	 */
	void remove(Command command);

	/** Who removes what. */
	record Command(Caller caller, DistrictId district, VersionCondition condition) {
	}

}
