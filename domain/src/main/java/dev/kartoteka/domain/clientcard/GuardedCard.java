package dev.kartoteka.domain.clientcard;

import java.util.Optional;
import java.util.function.Supplier;

import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;

/**
 * A card of an organization together with the caller's rights there, read with one
 * statement. The rights are still checked first.
 *
 * @param card empty if the organization has no such card
 */
public record GuardedCard(OrganizationAccess access, Optional<ClientCardView> card) {

	/**
	 * Returns the card to callers with {@link Permission#CLIENTCARD_VIEW}.
	 * @throws Forbidden for other callers, whether or not the card exists
	 * @throws NotFound if there is no such card
	 */
	public ClientCardView show(Supplier<NotFound> missing) {
		this.access.require(Permission.CLIENTCARD_VIEW);
		return this.card.orElseThrow(missing);
	}

}
