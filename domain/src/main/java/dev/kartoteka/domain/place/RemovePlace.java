package dev.kartoteka.domain.place;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: staff remove a place. */
@DrivingPort
public interface RemovePlace {

	/**
	 * Removes the place with its pictures.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such place
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the place has another version
	 * than the caller expects
	 */
	void remove(Command command);

	/** The caller, and what to remove. */
	record Command(Caller caller, PlaceId place, VersionCondition condition) {
	}

}
