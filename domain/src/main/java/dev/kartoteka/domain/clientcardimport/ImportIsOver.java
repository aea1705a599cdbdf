package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.shared.Conflict;

/** The import has ended and cannot be cancelled. */
public final class ImportIsOver extends Conflict {

	public ImportIsOver() {
		super("The import is over.");
	}

}
