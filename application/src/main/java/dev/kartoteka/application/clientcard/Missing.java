package dev.kartoteka.application.clientcard;

import dev.kartoteka.domain.shared.NotFound;

/** What is said of cards that are not there. */
final class Missing {

	private Missing() {
	}

	static NotFound card() {
		return new NotFound("There is no such client card.");
	}

}
