package dev.kartoteka.domain.client;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the clients, within the transaction of the use case. */
@DrivenPort
public interface ClientRepository {

	ClientId nextId();

	/**
	 * Adds the client unless one with that phone exists, also if another transaction adds
	 * one at the same moment.
	 * @return the client who has the phone now: this one, or the one who was first
	 */
	ClientId addIfPhoneIsNew(Client client);

	/** The client, locked against changes by others until the transaction ends. */
	Optional<Client> findForChange(ClientId id);

	/**
	 * Stores the changed client.
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code TakenByAnotherClient}
	 * for {@code phone} if another client has that phone
	 * @throws dev.kartoteka.domain.shared.StaleVersion if he was changed since he was
	 * found
	 */
	void update(Client client);

}
