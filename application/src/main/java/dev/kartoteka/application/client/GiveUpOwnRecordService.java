package dev.kartoteka.application.client;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.GiveUpOwnRecord;
import dev.kartoteka.domain.client.PersonOnCard;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.credential.CredentialReader;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.credential.LogInCredentials;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class GiveUpOwnRecordService implements GiveUpOwnRecord {

	private final ClientAccessReader accessReader;

	private final CredentialReader credentialReader;

	private final ClientReader reader;

	private final ClientRepository clients;

	private final RecordAccess access;

	private final CurrentClientPassword currentPassword;

	private final Clock clock;

	GiveUpOwnRecordService(ClientAccessReader accessReader, CredentialReader credentialReader,
			CredentialRegister credentials, ClientReader reader, ClientRepository clients, SessionRepository sessions,
			PasswordHasher hasher, Throttle throttle, Clock clock) {
		this.reader = reader;
		this.accessReader = accessReader;
		this.credentialReader = credentialReader;
		this.clients = clients;
		this.access = new RecordAccess(credentials, sessions);
		this.currentPassword = new CurrentClientPassword(throttle, hasher);
		this.clock = clock;
	}

	@Override
	public void giveUp(Command command) {
		OwnRecord.require(command.caller(), command.client(), this.accessReader).requireOwner();
		Password given = command.currentPassword().accept();
		LogInCredentials seen = this.credentialReader.of(command.caller().client()).orElseThrow(OwnRecord::gone);
		PasswordHash own = seen.own().orElseThrow(OwnRecord::gone);
		this.currentPassword.require(Optional.of(given), List.of(own), command.caller(), command.address());
		Optional<PersonOnCard> shown = this.reader.oldestCardOf(seen.client());
		Client client = this.clients.findForChange(seen.client())
			.filter((found) -> found.hasPassword(own))
			.orElseThrow(CurrentClientPassword::wrong);
		this.access.endAll(client.id());
		shown.ifPresentOrElse((card) -> keep(client, card), () -> this.clients.remove(client));
	}

	/**
	 * Organizations go on showing the record beside their cards, but not what is the
	 * person's.
	 */
	private void keep(Client client, PersonOnCard shown) {
		client.giveUp(shown, this.clock);
		this.clients.update(client);
	}

}
