package dev.kartoteka.domain.ports;

import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.organization.OrganizationView;

/** Views of cards for tests. */
public final class ClientCardViews {

	private ClientCardViews() {
	}

	/** Returns the card as queries show it. */
	public static ClientCardView of(ClientCard.Snapshot card, OrganizationView organization, ClientView client) {
		ClientCardDetails details = card.details();
		return new ClientCardView(card.id().value(), details.name().surname(), details.name().name(),
				details.name().secondName(), details.phone().e164(), details.address().value(),
				ImageNames.nameOf(details.image()), details.links(), details.data(), organization, client,
				card.createdAt(), card.updatedAt(), card.version().value());
	}

}
