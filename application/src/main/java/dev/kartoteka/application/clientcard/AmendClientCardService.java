package dev.kartoteka.application.clientcard;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.clientcard.AmendClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.ClientCardStandings;
import dev.kartoteka.domain.organization.Permission;

@UseCase
class AmendClientCardService implements AmendClientCard {

	private final ClientCardStandings standings;

	private final ClientCardRepository cards;

	private final Clock clock;

	AmendClientCardService(ClientCardStandings standings, ClientCardRepository cards, Clock clock) {
		this.standings = standings;
		this.cards = cards;
		this.clock = clock;
	}

	@Override
	public ClientCard.Snapshot amend(Command command) {
		this.standings.of(command.caller(), command.card())
			.demand(Permission.CLIENTCARD_CHANGE, command.organization(), Missing::card);
		ClientCardChanges changes = command.changes().accept();
		ClientCard card = this.cards.findForChange(command.card()).orElseThrow(Missing::card);
		command.condition().demand(card.version());
		card.amend(changes, this.clock);
		return this.cards.update(card).snapshot();
	}

}
