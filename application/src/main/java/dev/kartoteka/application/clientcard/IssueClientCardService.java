package dev.kartoteka.application.clientcard;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.credential.CardPasswords;
import dev.kartoteka.application.organization.OrganizationGuard;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.credential.CredentialReader;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class IssueClientCardService implements IssueClientCard {

	private final OrganizationGuard organizationGuard;

	private final ClientCardRepository cards;

	private final ClientRepository clients;

	private final ClientReader clientReader;

	private final CredentialRegister credentials;

	private final CardPasswords passwords;

	private final AuditTrail audit;

	private final Clock clock;

	IssueClientCardService(CallerStatusReader callerStatusReader, OrganizationAccessReader organizationAccessReader,
			ClientCardRepository cards, ClientRepository clients, ClientReader clientReader,
			CredentialRegister credentials, CredentialReader credentialReader, CommonPasswords commonPasswords,
			PasswordHasher hasher, AuditTrail audit, Clock clock) {
		this.organizationGuard = new OrganizationGuard(callerStatusReader, organizationAccessReader);
		this.cards = cards;
		this.clients = clients;
		this.clientReader = clientReader;
		this.credentials = credentials;
		this.passwords = new CardPasswords(credentialReader, commonPasswords, hasher);
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public ClientCard.Snapshot issue(Command command) {
		this.organizationGuard.require(command.caller(), command.organization(), Permission.CLIENTCARD_CREATE);
		Draft draft = command.draft().accept();
		OrganizationId organization = OrganizationGuard.required(command.organization());
		Optional<PasswordHash> password = hashed(draft);
		ClientId client = this.clientReader.withPhone(draft.details().phone())
			.orElseGet(() -> introduced(draft.details()));
		ClientCard card = ClientCard.issue(this.cards.nextId(), organization, client, draft.details(), this.clock);
		this.cards.add(card);
		password.ifPresent((hash) -> this.credentials.add(organization, card.id(), hash));
		this.audit.created(Actor.of(command.caller()), card.snapshot().audited());
		return card.snapshot();
	}

	/**
	 * Hashes the password before using a repository: hashing is slow, and no connection
	 * is held yet.
	 */
	private Optional<PasswordHash> hashed(Draft draft) {
		this.passwords.requireUncommon(draft.password());
		return this.passwords.hashed(draft.password(), draft.details().phone());
	}

	private ClientId introduced(ClientCardDetails details) {
		return this.clients.addIfPhoneIsNew(Client.introduce(this.clients.nextId(), details.name(), details.phone(),
				details.address(), this.clock));
	}

}
