package dev.kartoteka.application.place;

import dev.kartoteka.domain.shared.NotFound;

/** What is said of places that are not there. */
final class Missing {

	private Missing() {
	}

	static NotFound place() {
		return new NotFound("There is no such place.");
	}

}
