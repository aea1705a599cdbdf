package dev.kartoteka.application.district;

import dev.kartoteka.domain.shared.NotFound;

/** What is said of districts that are not there. */
final class Missing {

	private Missing() {
	}

	static NotFound district() {
		return new NotFound("There is no such district.");
	}

}
