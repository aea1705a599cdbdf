package dev.kartoteka.application.client;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.client.BadClientCredentials;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientReader.Credentials;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.ClientTokens;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class LogInClientService implements LogInClient {

	private final ClientReader reader;

	private final ClientRepository clients;

	private final SessionRepository sessions;

	private final PasswordHasher hasher;

	private final ClientTokens tokens;

	private final Clock clock;

	LogInClientService(ClientReader reader, ClientRepository clients, SessionRepository sessions, PasswordHasher hasher,
			ClientTokens tokens, Clock clock) {
		this.reader = reader;
		this.clients = clients;
		this.sessions = sessions;
		this.hasher = hasher;
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	public String logIn(Command command) {
		Credentials credentials = proven(command);
		if (this.hasher.isOutdated(credentials.password())) {
			rehash(credentials, command);
		}
		Session session = Session.begin(this.sessions.nextId(), credentials.client().asSessionHolder(),
				command.origin(), this.clock);
		this.sessions.add(session);
		return this.tokens.issue(new ClientCaller(credentials.client(), session.id()), credentials.name(),
				credentials.phone());
	}

	private Credentials proven(Command command) {
		Credentials credentials = Optional.ofNullable(command.phone()).flatMap(this.reader::credentialsOf).orElse(null);
		if (credentials == null) {
			this.hasher.verifyNothing(command.password());
			throw new BadClientCredentials();
		}
		if (!this.hasher.verify(command.password(), credentials.password())) {
			throw new BadClientCredentials();
		}
		return credentials;
	}

	/** Leaves the client alone if his password was changed since it was read. */
	private void rehash(Credentials credentials, Command command) {
		PasswordHash better = this.hasher.hash(command.password());
		this.clients.findForChange(credentials.client())
			.filter((client) -> client.snapshot().password().equals(credentials.password()))
			.ifPresent((client) -> {
				client.rehash(better);
				this.clients.update(client);
			});
	}

}
