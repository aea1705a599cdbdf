package dev.kartoteka.application.membership;

import dev.kartoteka.domain.shared.NotFound;

/** What is said of roles and members that are not there. */
final class Missing {

	private Missing() {
	}

	static NotFound role() {
		return new NotFound("There is no such role.");
	}

	static NotFound member() {
		return new NotFound("There is no such member.");
	}

}
