package dev.kartoteka.domain.place;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: staff remove a picture of a place. */
@DrivingPort
public interface RemovePlaceImage {

	/**
	 * Removes the picture.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such picture
	 */
	void remove(Command command);

	/** The caller, and what to remove. */
	record Command(Caller caller, PlaceImageId image) {

	}

}
