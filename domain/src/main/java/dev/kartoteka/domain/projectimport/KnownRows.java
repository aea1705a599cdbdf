package dev.kartoteka.domain.projectimport;

import java.util.Set;

import dev.kartoteka.domain.shared.KnownIdentities;

/**
 * What is already stored for the rows of a batch.
 *
 * @param identities ids, and unique values as the names in use
 * @param references those references of the rows whose objects were imported and still
 * exist
 */
public record KnownRows(KnownIdentities identities, Set<Reference> references) {

	public KnownRows {
		references = Set.copyOf(references);
	}

}
