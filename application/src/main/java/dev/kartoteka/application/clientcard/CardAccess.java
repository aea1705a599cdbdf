package dev.kartoteka.application.clientcard;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardStandings;
import dev.kartoteka.domain.clientcard.ClientCardStandings.CardStanding;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;

/**
 * Who may change a card. The card's own organization decides, whatever the caller says;
 * if he says another, that is an attempt at what is not his.
 */
final class CardAccess {

	private CardAccess() {
	}

	static void demand(CardStanding card, Permission permission, Optional<OrganizationId> named) {
		card.standing().account().demandAdmitted();
		OrganizationId owner = card.organization().orElseThrow(CardAccess::noSuchCard);
		card.standing().demand(permission);
		if (named.isPresent() && !named.get().equals(owner)) {
			throw new Forbidden("The card belongs to another organization than the one that was named.");
		}
	}

	static NotFound noSuchCard() {
		return new NotFound("There is no such client card.");
	}

}
