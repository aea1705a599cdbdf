package dev.kartoteka.domain.client;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: stores clients, within the transaction of the use case. */
@DrivenPort
public interface ClientRepository {

	ClientId nextId();

	/**
	 * Adds the client unless one with that phone exists, even if another transaction adds
	 * one at the same time.
	 * @return the client that has the phone now: this one, or the one that was first
	 */
	ClientId addIfPhoneIsNew(Client client);

	/** Finds the client and locks it against changes until the transaction ends. */
	Optional<Client> findForChange(ClientId id);

	/**
	 * Updates the stored client.
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code TakenByAnotherClient}
	 * for {@code phone} if another client has that phone
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed after it was
	 * found
	 */
	void update(Client client);

	/**
	 * Removes a client that was found for change and has no cards any more, with its
	 * credentials and sessions.
	 */
	void remove(Client client);

}
