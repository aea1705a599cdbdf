package dev.kartoteka.domain.place;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: any active account adds a place to the city guide. */
@DrivingPort
public interface AddPlace {

	/**
	 * Adds the place.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 * @throws dev.kartoteka.domain.shared.InvalidInput if there is no such district
	 */
	Place.Snapshot add(Command command);

	/** The caller, and what to add. */
	record Command(Caller caller, Submission<PlaceDetails> details) {
	}

}
