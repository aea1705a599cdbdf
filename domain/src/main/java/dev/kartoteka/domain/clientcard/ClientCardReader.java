package dev.kartoteka.domain.clientcard;

import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/**
 * Driven port: reading client cards, outside of any transaction, with a fixed number of
 * statements for each batch.
 */
@DrivenPort
public interface ClientCardReader {

	/** Newest first. */
	Listing<ClientCardView> cards(OrganizationId organization, ClientCardFilter filter);

	/** Empty also if the card is another organization's. */
	Optional<ClientCardView> card(ClientCardId id, OrganizationId organization);

}
