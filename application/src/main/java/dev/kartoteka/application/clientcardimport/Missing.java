package dev.kartoteka.application.clientcardimport;

import dev.kartoteka.domain.shared.NotFound;

/** What is said of imports that are not there. */
final class Missing {

	private Missing() {
	}

	static NotFound cardImport() {
		return new NotFound("There is no such import.");
	}

}
