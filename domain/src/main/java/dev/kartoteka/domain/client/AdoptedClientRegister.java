package dev.kartoteka.domain.client;

import java.util.List;

import dev.kartoteka.domain.adoption.Acquaintance;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: clients who move in from another system, many at once, within the
 * transaction of the use case.
 */
@DrivenPort
public interface AdoptedClientRegister {

	/**
	 * What is known of the newcomers, who go by their phones. From now until the
	 * transaction ends nobody else adds clients or changes their phones.
	 */
	Acquaintance acquaintanceWith(List<Client> newcomers);

	/**
	 * Adds clients with whom there was no {@linkplain #acquaintanceWith acquaintance},
	 * and notes that they have moved in, and as what.
	 */
	void add(List<Client> movingIn);

	/** New clients get ids greater than this one. */
	void reserveIdsUpTo(ClientId id);

}
