package dev.kartoteka.domain.clientcard;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.InvalidInput;

/** Driven port: the client cards, within the transaction of the use case. */
@DrivenPort
public interface ClientCardRepository {

	ClientCardId nextId();

	/**
	 * Adds a new card.
	 * @throws InvalidInput with {@code PhoneAlreadyOnACard} for {@code phone} if another
	 * card of the organization has that phone, also if it is added at the same moment
	 * @throws dev.kartoteka.domain.shared.Forbidden if the organization was dissolved in
	 * the meantime
	 */
	void add(ClientCard card);

	/** The card, locked against changes by others until the transaction ends. */
	Optional<ClientCard> findForChange(ClientCardId id);

	/**
	 * Stores the changed card; one that did not change keeps its version.
	 * @return the card as it is stored now, with its new version
	 * @throws InvalidInput as {@link #add} does
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed since it was
	 * found
	 */
	ClientCard update(ClientCard card);

	void remove(ClientCard card);

}
