package dev.kartoteka.application.clientcard;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardAccessReader;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class ChangeClientCardService implements ChangeClientCard {

	private final ClientCardAccessReader accessReader;

	private final ClientCardRepository cards;

	private final ChangeTrail trail;

	private final Clock clock;

	ChangeClientCardService(ClientCardAccessReader accessReader, ClientCardRepository cards, ChangeTrail trail,
			Clock clock) {
		this.accessReader = accessReader;
		this.cards = cards;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public ClientCard.Snapshot change(Command command) {
		this.accessReader.of(command.caller(), command.card())
			.require(Permission.CLIENTCARD_CHANGE, command.organization(), Missing::card);
		ClientCardChanges changes = command.changes().accept();
		ClientCard card = this.cards.findForChange(command.card()).orElseThrow(Missing::card);
		command.condition().require(card.version());
		ClientCard.Snapshot before = card.snapshot();
		card.change(changes, this.clock);
		ClientCard.Snapshot after = this.cards.update(card).snapshot();
		this.trail.updated(Author.of(command.caller()), before.traced(), after.traced());
		return after;
	}

}
