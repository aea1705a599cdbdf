package dev.kartoteka.domain.clientcard;

import java.util.Optional;
import java.util.function.Supplier;

import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;

/**
 * A card of an organization, and what the caller may do there, read at one go: the rights
 * still come first.
 *
 * @param card empty if the organization has no such card
 */
public record GuardedCard(OrganizationAccess access, Optional<ClientCardView> card) {

	/**
	 * Shows the card to those who may see the organization's cards.
	 * @throws Forbidden to everybody else, whether there is such a card or not
	 * @throws NotFound if there is no such card
	 */
	public ClientCardView show(Supplier<NotFound> missing) {
		this.access.require(Permission.CLIENTCARD_VIEW);
		return this.card.orElseThrow(missing);
	}

}
