package dev.kartoteka.application.client;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.client.ChangeOwnRecord;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class ChangeOwnRecordService implements ChangeOwnRecord {

	private final SessionReader sessionReader;

	private final SessionRepository sessions;

	private final ClientRepository clients;

	private final ClientReader reader;

	private final PasswordHasher hasher;

	private final Clock clock;

	ChangeOwnRecordService(SessionReader sessionReader, SessionRepository sessions, ClientRepository clients,
			ClientReader reader, PasswordHasher hasher, Clock clock) {
		this.sessionReader = sessionReader;
		this.sessions = sessions;
		this.clients = clients;
		this.reader = reader;
		this.hasher = hasher;
		this.clock = clock;
	}

	@Override
	public ClientView change(Command command) {
		OwnRecord.require(command.caller(), command.client(), this.sessionReader);
		Draft draft = command.draft().accept();
		PasswordHash password = draft.password().map(this.hasher::hash).orElse(null);
		Client client = this.clients.findForChange(command.caller().client())
			.orElseThrow(() -> new Forbidden("The client is gone."));
		client.change(draft.changes(), this.clock);
		if (password != null) {
			client.changePassword(password, this.clock);
			this.sessions.endAllBut(command.caller().session(), client.id().asSessionHolder());
		}
		this.clients.update(client);
		return ClientView.of(client.snapshot(), this.reader.organizationsOf(client.id()));
	}

}
