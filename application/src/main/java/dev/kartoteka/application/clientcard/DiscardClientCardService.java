package dev.kartoteka.application.clientcard;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.ClientCardStandings;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.organization.Permission;

@UseCase
class DiscardClientCardService implements DiscardClientCard {

	private final ClientCardStandings standings;

	private final ClientCardRepository cards;

	DiscardClientCardService(ClientCardStandings standings, ClientCardRepository cards) {
		this.standings = standings;
		this.cards = cards;
	}

	@Override
	public void discard(Command command) {
		ClientCardStandings.CardStanding standing = this.standings.of(command.caller(), command.card());
		CardAccess.demand(standing, Permission.CLIENTCARD_DELETE, Optional.empty());
		CardAccess.demand(standing, Permission.CLIENTCARD_DELETE, command.organization().accept());
		ClientCard card = this.cards.findForChange(command.card()).orElseThrow(CardAccess::noSuchCard);
		command.condition().demand(card.version());
		this.cards.remove(card);
	}

}
