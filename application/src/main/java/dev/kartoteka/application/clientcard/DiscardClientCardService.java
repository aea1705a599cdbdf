package dev.kartoteka.application.clientcard;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardAccessReader;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class DiscardClientCardService implements DiscardClientCard {

	private final ClientCardAccessReader accessReader;

	private final ClientCardRepository cards;

	private final AuditTrail audit;

	DiscardClientCardService(ClientCardAccessReader accessReader, ClientCardRepository cards, AuditTrail audit) {
		this.accessReader = accessReader;
		this.cards = cards;
		this.audit = audit;
	}

	@Override
	public void discard(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.card());
		access.require(Permission.CLIENTCARD_DELETE, Optional.empty(), () -> NotFound.of("client card"));
		OrganizationId owner = access.require(Permission.CLIENTCARD_DELETE, command.organization().accept(),
				() -> NotFound.of("client card"));
		ClientCard card = this.cards.findForChange(owner, command.card()).orElseThrow(() -> NotFound.of("client card"));
		command.condition().require(card.version());
		this.cards.remove(card);
		this.audit.deleted(Actor.of(command.caller()), card.snapshot().audited());
	}

}
