package dev.kartoteka.application.client;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.PasswordCheck;
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
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class LogInClientService implements LogInClient {

	private final ClientReader reader;

	private final ClientRepository clients;

	private final SessionRepository sessions;

	private final PasswordCheck passwords;

	private final ClientTokens tokens;

	private final Throttle throttle;

	private final Clock clock;

	LogInClientService(ClientReader reader, ClientRepository clients, SessionRepository sessions, PasswordHasher hasher,
			ClientTokens tokens, Throttle throttle, Clock clock) {
		this.reader = reader;
		this.clients = clients;
		this.sessions = sessions;
		this.passwords = new PasswordCheck(hasher);
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
		this.passwords.renewed(proof.password(), credentials.password())
			.ifPresent((renewed) -> store(renewed, credentials));
		Session session = Session.begin(this.sessions.nextId(), credentials.client().asSessionHolder(),
				command.origin(), this.clock);
		this.sessions.add(session);
		return this.tokens.issue(new ClientCaller(credentials.client(), session.id()), credentials.name(),
				credentials.phone());
	}

	private Credentials proven(Proof proof) {
		Optional<Credentials> known = Optional.ofNullable(proof.phone()).flatMap(this.reader::credentialsOf);
		if (!this.passwords.passes(proof.password(), known.map(Credentials::password))) {
			throw new BadClientCredentials();
		}
		return known.orElseThrow();
	}

	/** Stores the new hash, unless the password was changed after it was read. */
	private void store(PasswordHash renewed, Credentials seen) {
		this.clients.findForChange(seen.client())
			.filter((client) -> client.hasPassword(seen.password()))
			.ifPresent((client) -> {
				client.rehash(renewed);
				this.clients.update(client);
			});
	}

}
