package dev.kartoteka.domain.place;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: any active account adds a picture to a place. */
@DrivingPort
public interface AddPlaceImage {

	/**
	 * Adds the picture.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 * @throws dev.kartoteka.domain.shared.InvalidInput if there is no such place
	 */
	PlaceImage.Snapshot add(Command command);

	/** The caller, and what to add. */
	record Command(Caller caller, Submission<Draft> draft) {

	}

	/** The new picture. */
	record Draft(PlaceId place, ImageName image) {

	}

}
