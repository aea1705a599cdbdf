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
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class LogInClientService implements LogInClient {

	private final ClientReader reader;

	private final ClientRepository clients;

	private final SessionRepository sessions;

	private final PasswordHasher hasher;

	private final ClientTokens tokens;

	private final Throttle throttle;

	private final Clock clock;

	LogInClientService(ClientReader reader, ClientRepository clients, SessionRepository sessions, PasswordHasher hasher,
			ClientTokens tokens, Throttle throttle, Clock clock) {
		this.reader = reader;
		this.clients = clients;
		this.sessions = sessions;
		this.hasher = hasher;
		this.tokens = tokens;
		this.throttle = throttle;
		this.clock = clock;
	}

	@Override
	public String logIn(Command command) {
		String address = command.origin().address();
		this.throttle.countFrom(address, Attempt.CLIENT_LOG_IN);
		Proof proof = command.proof().accept();
		PhoneNumber phone = proof.phone();
		if (phone != null) {
			this.throttle.countOn(phone.e164(), address, Attempt.CLIENT_LOG_IN);
		}
		Credentials credentials = proven(proof);
		this.throttle.forgive(credentials.phone().e164(), address, Attempt.CLIENT_LOG_IN);
		if (this.hasher.isOutdated(credentials.password())) {
			rehash(credentials, proof.password());
		}
		Session session = Session.begin(this.sessions.nextId(), credentials.client().asSessionHolder(),
				command.origin(), this.clock);
		this.sessions.add(session);
		return this.tokens.issue(new ClientCaller(credentials.client(), session.id()), credentials.name(),
				credentials.phone());
	}

	private Credentials proven(Proof proof) {
		Credentials credentials = Optional.ofNullable(proof.phone()).flatMap(this.reader::credentialsOf).orElse(null);
		if (credentials == null) {
			this.hasher.verifyNothing(proof.password());
			throw new BadClientCredentials();
		}
		if (!this.hasher.verify(proof.password(), credentials.password())) {
			throw new BadClientCredentials();
		}
		return credentials;
	}

	/** Leaves the client alone if his password was changed since it was read. */
	private void rehash(Credentials credentials, Password password) {
		PasswordHash better = this.hasher.hash(password);
		this.clients.findForChange(credentials.client())
			.filter((client) -> client.snapshot().password().equals(credentials.password()))
			.ifPresent((client) -> {
				client.rehash(better);
				this.clients.update(client);
			});
	}

}
