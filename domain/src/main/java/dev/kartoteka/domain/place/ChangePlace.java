package dev.kartoteka.domain.place;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: staff correct what the city guide says of a place. */
@DrivingPort
public interface ChangePlace {

	/**
	 * Changes the place.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such place
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the condition is not met
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code NoSuchObject} for
	 * {@code district} if there is no such district
	 */
	Place.Snapshot change(Command command);

	/** Who changes what. */
	record Command(Caller caller, PlaceId place, Submission<PlaceChanges> changes, VersionCondition condition) {
	}

}
