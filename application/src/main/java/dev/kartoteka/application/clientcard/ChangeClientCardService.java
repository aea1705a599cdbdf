package dev.kartoteka.application.clientcard;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.credential.CardPasswords;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardAccessReader;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.credential.CredentialReader;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class ChangeClientCardService implements ChangeClientCard {

	private final ClientCardAccessReader accessReader;

	private final ClientCardRepository cards;

	private final CredentialRegister credentials;

	private final CardPasswords passwords;

	private final AuditTrail audit;

	private final Clock clock;

	ChangeClientCardService(ClientCardAccessReader accessReader, ClientCardRepository cards,
			CredentialRegister credentials, CredentialReader credentialReader, CommonPasswords commonPasswords,
			PasswordHasher hasher, AuditTrail audit, Clock clock) {
		this.accessReader = accessReader;
		this.cards = cards;
		this.credentials = credentials;
		this.passwords = new CardPasswords(credentialReader, commonPasswords, hasher);
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public ClientCard.Snapshot change(Command command) {
		OrganizationId owner = this.accessReader.of(command.caller(), command.card())
			.require(Permission.CLIENTCARD_CHANGE, command.organization(), () -> NotFound.of("client card"));
		Draft draft = command.draft().accept();
		Optional<PasswordHash> password = draft.password().flatMap((given) -> hashed(given, owner, command.card()));
		ClientCard card = this.cards.findForChange(owner, command.card()).orElseThrow(() -> NotFound.of("client card"));
		command.condition().require(card.version());
		ClientCard.Snapshot before = card.snapshot();
		card.change(draft.changes(), this.clock);
		ClientCard.Snapshot after = this.cards.update(card).snapshot();
		this.audit.updated(Actor.of(command.caller()), before.audited(), after.audited());
		password.ifPresent((hash) -> replacePassword(hash, after, command.caller()));
		return after;
	}

	private Optional<PasswordHash> hashed(Password password, OrganizationId owner, ClientCardId card) {
		this.passwords.requireUncommon(password);
		return this.passwords.hashed(password, owner, card);
	}

	private void replacePassword(PasswordHash password, ClientCard.Snapshot card, Caller caller) {
		this.credentials.replace(card.organization(), card.id(), password);
		this.audit.passwordSet(Actor.of(caller), card.audited());
	}

}
