package dev.kartoteka.domain.clientcard;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/**
 * Driven port: reads client cards, outside of any transaction, with a fixed number of
 * statements per batch.
 */
@DrivenPort
public interface ClientCardReader {

	/** Newest first. */
	Listing<ClientCardView> cards(OrganizationId organization, ClientCardFilter filter);

	/**
	 * Reads a card with the caller's rights; without a card if it is another
	 * organization's.
	 */
	GuardedCard card(Caller caller, ClientCardId id, OrganizationId organization);

}
