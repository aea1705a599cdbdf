package dev.kartoteka.domain.place;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: staff take a place out of the city guide. */
@DrivingPort
public interface RemovePlace {

	/**
	 * Removes the place with its pictures.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such place
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the condition is not met
	 */
	void remove(Command command);

	/** Who removes what. */
	record Command(Caller caller, PlaceId place, VersionCondition condition) {
	}

}
