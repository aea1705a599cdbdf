package dev.kartoteka.domain.place;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a place gets a picture more, from any active account. */
@DrivingPort
public interface AddPlaceImage {

	/**
	 * Adds the picture.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 * @throws dev.kartoteka.domain.shared.InvalidInput if there is no such place
	 */
	PlaceImage.Snapshot add(Command command);

	/** Who adds what. */
	record Command(Caller caller, Submission<Draft> draft) {

	}

	/** A picture to be. */
	record Draft(PlaceId place, ImageName image) {

	}

}
