package dev.kartoteka.domain.place;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: staff change a place. */
@DrivingPort
public interface ChangePlace {

	/**
	 * Changes the place.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such place
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the place has another version
	 * than the caller expects
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code NoSuchObject} for
	 * {@code district} if there is no such district
	 */
	Place.Snapshot change(Command command);

	/** The caller, what to change, and the changes. */
	record Command(Caller caller, PlaceId place, Submission<PlaceChanges> changes, VersionCondition condition) {
	}

}
