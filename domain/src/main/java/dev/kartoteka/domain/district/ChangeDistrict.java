package dev.kartoteka.domain.district;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: staff change a district. */
@DrivingPort
public interface ChangeDistrict {

	/**
	 * Changes the district.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such district
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the district has another
	 * version than the caller expects
	 */
	District.Snapshot change(Command command);

	/** The caller, what to change, and the changes. */
	record Command(Caller caller, DistrictId district, Submission<DistrictChanges> changes,
			VersionCondition condition) {
	}

}
