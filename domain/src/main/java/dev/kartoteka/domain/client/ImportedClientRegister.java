package dev.kartoteka.domain.client;

import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.KnownIdentities;

/**
 * Driven port: clients who move in from another system, many at once, within the
 * transaction of the use case.
 */
@DrivenPort
public interface ImportedClientRegister {

	/**
	 * What is known of the newcomers, who go by their phones. From now until the
	 * transaction ends nobody else adds clients or changes their phones.
	 */
	KnownIdentities knownAmong(List<Client> candidates);

	/**
	 * Adds clients with whom there was no {@linkplain #knownAmong acquaintance}, and
	 * notes that they have moved in, and as what.
	 */
	void add(List<Client> accepted);

	/** New clients get ids greater than this one. */
	void reserveIdsUpTo(ClientId id);

}
