package dev.kartoteka.domain.person;

import java.util.stream.Stream;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads the phones of all persons, outside of any transaction. */
@DrivenPort
public interface PersonReader {

	/**
	 * Streams the phones of records and cards, rows of imports and entries of the audit
	 * trail, in no order; a phone may occur several times. Holds no connection between
	 * two portions.
	 */
	Stream<KnownPhone> phones();

}
