package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.shared.Conflict;

/** The organization has the maximum number of unfinished imports. */
public final class TooManyImports extends Conflict {

	public TooManyImports() {
		super("Too many imports of this organization are not finished yet.");
	}

}
