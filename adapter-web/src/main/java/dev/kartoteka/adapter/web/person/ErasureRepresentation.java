package dev.kartoteka.adapter.web.person;

import dev.kartoteka.domain.person.PersonCounts;

/** How much was erased, or would be, of each kind. */
record ErasureRepresentation(long records, long cards, long images, long credentials, long sessions, long codes,
		long importRows, long responses, long texts, long auditEntries) {

	static ErasureRepresentation of(PersonCounts counts) {
		return new ErasureRepresentation(counts.records(), counts.cards(), counts.images(), counts.credentials(),
				counts.sessions(), counts.codes(), counts.importRows(), counts.responses(), counts.texts(),
				counts.auditEntries());
	}

}
