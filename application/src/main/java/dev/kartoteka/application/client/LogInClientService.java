package dev.kartoteka.application.client;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.client.BadClientCredentials;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.ClientTokens;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.credential.Credential;
import dev.kartoteka.domain.credential.CredentialReader;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.credential.LogInCredentials;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class LogInClientService implements LogInClient {

	private final CredentialReader reader;

	private final CredentialRegister register;

	private final ClientRepository clients;

	private final SessionRepository sessions;

	private final PasswordHasher hasher;

	private final ClientTokens tokens;

	private final Throttle throttle;

	private final Clock clock;

	LogInClientService(CredentialReader reader, CredentialRegister register, ClientRepository clients,
			SessionRepository sessions, PasswordHasher hasher, ClientTokens tokens, Throttle throttle, Clock clock) {
		this.reader = reader;
		this.register = register;
		this.clients = clients;
		this.sessions = sessions;
		this.hasher = hasher;
		this.tokens = tokens;
		this.throttle = throttle;
		this.clock = clock;
	}

	@Override
	public LoggedIn logIn(Command command) {
		String address = command.origin().address();
		this.throttle.countFrom(address, Attempt.CLIENT_LOG_IN);
		Proof proof = command.proof().accept();
		PhoneNumber phone = proof.phone();
		if (phone != null) {
			this.throttle.countOn(phone.e164(), address, Attempt.CLIENT_LOG_IN);
		}
		Optional<LogInCredentials> known = Optional.ofNullable(phone).flatMap(this.reader::of);
		Set<PasswordHash> matching = this.hasher.matching(proof.password(),
				known.map(LogInCredentials::hashes).orElse(List.of()));
		LogInCredentials credentials = known.filter((_) -> !matching.isEmpty()).orElseThrow(BadClientCredentials::new);
		this.throttle.forgive(credentials.phone().e164(), address, Attempt.CLIENT_LOG_IN);
		return credentials.own()
			.map((own) -> asOwner(credentials, own, command.origin(), proof.password()))
			.orElseGet(() -> byCredentials(credentials, matching, command.origin(), proof.password()));
	}

	/** Looks again whether the password still counts: hashing has taken a while. */
	private LoggedIn asOwner(LogInCredentials seen, PasswordHash own, Origin origin, Password password) {
		Optional<PasswordHash> renewed = this.hasher.isOutdated(own) ? Optional.of(this.hasher.hash(password))
				: Optional.empty();
		Client client = this.clients.findForChange(seen.client())
			.filter((found) -> found.hasPassword(own))
			.orElseThrow(BadClientCredentials::new);
		renewed.ifPresent((hash) -> {
			client.rehash(hash);
			this.clients.update(client);
		});
		return loggedIn(begin(seen.client(), origin), seen, seen.name());
	}

	private LoggedIn byCredentials(LogInCredentials seen, Set<PasswordHash> matching, Origin origin,
			Password password) {
		List<Credential> opening = seen.having(matching);
		List<Credential> outdated = opening.stream()
			.filter((credential) -> this.hasher.isOutdated(credential.password()))
			.toList();
		if (!outdated.isEmpty()) {
			PasswordHash renewed = this.hasher.hash(password, seen.salt());
			outdated.forEach((credential) -> this.register.rehash(credential, renewed));
		}
		SessionId session = begin(seen.client(), origin);
		if (!this.register.open(session, opening.stream().map(Credential::id).toList())) {
			throw new BadClientCredentials();
		}
		return loggedIn(session, seen, opening.getFirst().name());
	}

	private SessionId begin(ClientId client, Origin origin) {
		Session session = Session.begin(this.sessions.nextId(), client.asSessionHolder(), origin, this.clock);
		this.sessions.add(session);
		return session.id();
	}

	private LoggedIn loggedIn(SessionId session, LogInCredentials seen, FullName name) {
		ClientCaller caller = new ClientCaller(seen.client(), session);
		return new LoggedIn(caller, this.tokens.issue(caller, name, seen.phone()));
	}

}
