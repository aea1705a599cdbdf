package dev.kartoteka.domain.district;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a district is added to the city guide, by any active account. */
@DrivingPort
public interface AddDistrict {

	/**
	 * Adds the district.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 */
	District.Snapshot add(Command command);

	/** Who adds what. */
	record Command(Caller caller, Submission<Draft> draft) {
	}

	/**
	 * A district to be.
	 *
	 * @param abbreviation empty if there is none
	 */
	record Draft(String title, String abbreviation, @Nullable ImageName image) {
	}

}
