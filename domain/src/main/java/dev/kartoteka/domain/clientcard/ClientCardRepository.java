package dev.kartoteka.domain.clientcard;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.InvalidInput;

/** Driven port: stores client cards, within the transaction of the use case. */
@DrivenPort
public interface ClientCardRepository {

	ClientCardId nextId();

	/**
	 * Adds a new card.
	 * @throws InvalidInput with {@code PhoneAlreadyOnACard} for {@code phone} if another
	 * card of the organization has that phone, even if it is added at the same time
	 * @throws dev.kartoteka.domain.shared.Forbidden if the organization has been
	 * dissolved
	 */
	void add(ClientCard card);

	/**
	 * Adds new cards of one organization and of different clients, in one go.
	 * @throws InvalidInput as {@link #add} does
	 * @throws dev.kartoteka.domain.shared.Forbidden as {@link #add} does
	 */
	void addAll(List<ClientCard> cards);

	/**
	 * Finds the card and locks it against changes until the transaction ends; empty if
	 * the organization has no such card.
	 */
	Optional<ClientCard> findForChange(OrganizationId organization, ClientCardId id);

	/**
	 * Updates the stored card; an unchanged card keeps its version.
	 * @return the stored card with its new version
	 * @throws InvalidInput as {@link #add} does
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed after it was
	 * found
	 */
	ClientCard update(ClientCard card);

	void remove(ClientCard card);

	/** Makes all cards of one client cards of another; their versions stay. */
	void moveAll(ClientId from, ClientId to);

}
