package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.shared.Conflict;

/** There is nothing left to call off. */
public final class ImportIsOver extends Conflict {

	public ImportIsOver() {
		super("The import is over.");
	}

}
