package dev.kartoteka.domain.place;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a place is added to the city guide, by any active account. */
@DrivingPort
public interface AddPlace {

	/**
	 * Adds the place.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 * @throws dev.kartoteka.domain.shared.InvalidInput if there is no such district
	 */
	Place.Snapshot add(Command command);

	/** Who adds what. */
	record Command(Caller caller, Submission<PlaceDetails> details) {
	}

}
