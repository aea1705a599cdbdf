package dev.kartoteka.domain.district;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: staff correct what the city guide says of a district. */
@DrivingPort
public interface ChangeDistrict {

	/**
	 * Changes the district.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such district
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the condition is not met
	 */
	District.Snapshot change(Command command);

	/** Who changes what. */
	record Command(Caller caller, DistrictId district, Submission<DistrictChanges> changes,
			VersionCondition condition) {
	}

}
