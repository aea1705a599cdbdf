package dev.kartoteka.domain.district;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: any active account adds a district to the city guide. */
@DrivingPort
public interface AddDistrict {

	/**
	 * Adds the district.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 */
	District.Snapshot add(Command command);

	/** The caller, and what to add. */
	record Command(Caller caller, Submission<Draft> draft) {
	}

	/**
	 * The data of the new district.
	 *
	 * @param abbreviation empty if the district has none
	 */
	record Draft(String title, String abbreviation, @Nullable ImageName image) {
	}

}
