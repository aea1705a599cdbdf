package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountReader.Credentials;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class LogInService implements LogIn {

	private final AccountReader reader;

	private final AccountRepository accounts;

	private final SessionRepository sessions;

	private final PasswordHasher hasher;

	private final Tokens tokens;

	private final Clock clock;

	LogInService(AccountReader reader, AccountRepository accounts, SessionRepository sessions, PasswordHasher hasher,
			Tokens tokens, Clock clock) {
		this.reader = reader;
		this.accounts = accounts;
		this.sessions = sessions;
		this.hasher = hasher;
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	public Tokens.TokenPair logIn(Command command) {
		Credentials credentials = proven(command);
		if (this.hasher.isOutdated(credentials.password())) {
			rehash(credentials, command);
		}
		Session session = Session.begin(this.sessions.nextId(), credentials.account().asSessionHolder(),
				command.origin(), this.clock);
		this.sessions.add(session);
		return this.tokens.issue(new Caller(credentials.account(), session.id()));
	}

	private Credentials proven(Command command) {
		Credentials credentials = this.reader.credentialsOf(command.name()).orElse(null);
		if (credentials == null || !credentials.active()) {
			this.hasher.verifyNothing(command.password());
			throw new BadCredentials();
		}
		if (!this.hasher.verify(command.password(), credentials.password())) {
			throw new BadCredentials();
		}
		return credentials;
	}

	/** Leaves the account alone if its password was changed since it was read. */
	private void rehash(Credentials credentials, Command command) {
		PasswordHash better = this.hasher.hash(command.password());
		this.accounts.findForChange(credentials.account())
			.filter((account) -> account.snapshot().password().equals(credentials.password()))
			.ifPresent((account) -> {
				account.rehash(better);
				this.accounts.update(account);
			});
	}

}
