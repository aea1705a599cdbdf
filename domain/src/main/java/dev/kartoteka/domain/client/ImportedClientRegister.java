package dev.kartoteka.domain.client;

import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.KnownIdentities;

/**
 * Driven port: stores imported clients, many at once, within the transaction of the use
 * case.
 */
@DrivenPort
public interface ImportedClientRegister {

	/**
	 * Finds which candidates were imported before, and which of their ids and phones are
	 * in use. Blocks all other additions of clients and changes of phones until the
	 * transaction ends.
	 */
	KnownIdentities findKnown(List<ImportClients.Candidate> candidates);

	/**
	 * Adds clients that {@link #findKnown} did not find, each with the former password as
	 * the credential of the record, and records the imported state of each.
	 */
	void add(List<ImportClients.Candidate> accepted);

	/** Makes new clients get ids greater than this one. */
	void reserveIdsUpTo(ClientId id);

}
