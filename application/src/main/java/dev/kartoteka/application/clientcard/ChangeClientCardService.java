package dev.kartoteka.application.clientcard;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardAccessReader;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class ChangeClientCardService implements ChangeClientCard {

	private final ClientCardAccessReader accessReader;

	private final ClientCardRepository cards;

	private final AuditTrail audit;

	private final Clock clock;

	ChangeClientCardService(ClientCardAccessReader accessReader, ClientCardRepository cards, AuditTrail audit,
			Clock clock) {
		this.accessReader = accessReader;
		this.cards = cards;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public ClientCard.Snapshot change(Command command) {
		this.accessReader.of(command.caller(), command.card())
			.require(Permission.CLIENTCARD_CHANGE, command.organization(), () -> NotFound.of("client card"));
		ClientCardChanges changes = command.changes().accept();
		ClientCard card = this.cards.findForChange(command.card()).orElseThrow(() -> NotFound.of("client card"));
		command.condition().require(card.version());
		ClientCard.Snapshot before = card.snapshot();
		card.change(changes, this.clock);
		ClientCard.Snapshot after = this.cards.update(card).snapshot();
		this.audit.updated(Actor.of(command.caller()), before.audited(), after.audited());
		return after;
	}

}
