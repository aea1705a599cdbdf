package dev.kartoteka.application.clientcard;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.ClientCardStandings;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.organization.OwnedStanding;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class DiscardClientCardService implements DiscardClientCard {

	private final ClientCardStandings standings;

	private final ClientCardRepository cards;

	private final ChangeTrail trail;

	DiscardClientCardService(ClientCardStandings standings, ClientCardRepository cards, ChangeTrail trail) {
		this.standings = standings;
		this.cards = cards;
		this.trail = trail;
	}

	@Override
	public void discard(Command command) {
		OwnedStanding standing = this.standings.of(command.caller(), command.card());
		standing.demand(Permission.CLIENTCARD_DELETE, Optional.empty(), Missing::card);
		standing.demand(Permission.CLIENTCARD_DELETE, command.organization().accept(), Missing::card);
		ClientCard card = this.cards.findForChange(command.card()).orElseThrow(Missing::card);
		command.condition().demand(card.version());
		this.cards.remove(card);
		this.trail.deleted(Author.of(command.caller()), card.snapshot().traced());
	}

}
