package dev.kartoteka.application.account;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.PasswordCheck;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountReader.Credentials;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class LogInService implements LogIn {

	private final AccountReader reader;

	private final AccountRepository accounts;

	private final SessionRepository sessions;

	private final PasswordCheck passwords;

	private final Tokens tokens;

	private final Throttle throttle;

	private final Clock clock;

	LogInService(AccountReader reader, AccountRepository accounts, SessionRepository sessions, PasswordHasher hasher,
			Tokens tokens, Throttle throttle, Clock clock) {
		this.reader = reader;
		this.accounts = accounts;
		this.sessions = sessions;
		this.passwords = new PasswordCheck(hasher);
		this.tokens = tokens;
		this.throttle = throttle;
		this.clock = clock;
	}

	@Override
	public LoggedIn logIn(Command command) {
		String address = command.origin().address();
		this.throttle.countFrom(address, Attempt.LOG_IN);
		Proof proof = command.proof().accept();
		Optional<Credentials> known = this.reader.credentialsOf(proof.name());
		boolean admitted = admits(proof.name(), known, address);
		Credentials credentials = proven(known, admitted, proof.password());
		this.throttle.forgive(LogInSubject.of(proof.name()), address, Attempt.LOG_IN);
		this.throttle.forgive(LogInSubject.of(credentials.account()), address, Attempt.LOG_IN);
		Optional<PasswordHash> renewed = this.passwords.renewed(proof.password(), credentials.password());
		Account account = locked(credentials, proof.password());
		renewed.filter((_) -> account.hasPassword(credentials.password())).ifPresent((hash) -> {
			account.rehash(hash);
			this.accounts.update(account);
		});
		Session session = Session.begin(this.sessions.nextId(), credentials.account().asSessionHolder(),
				command.origin(), this.clock);
		this.sessions.add(session);
		Caller caller = new Caller(credentials.account(), session.id());
		return new LoggedIn(caller, this.tokens.issue(caller, session.generation()));
	}

	/**
	 * Counts the attempt on the name and on the account. Too many attempts on the account
	 * by several names look like wrong passwords: a refusal would tell that the names
	 * belong to one account.
	 * @throws Throttled after too many attempts on the name, whether or not an account
	 * has it
	 */
	private boolean admits(LoginName name, Optional<Credentials> known, String address) {
		this.throttle.countOn(LogInSubject.of(name), address, Attempt.LOG_IN);
		try {
			this.throttle.countOn(
					known.map(Credentials::account).map(LogInSubject::of).orElseGet(() -> LogInSubject.ofNobody(name)),
					address, Attempt.LOG_IN);
			return true;
		}
		catch (Throttled _) {
			return false;
		}
	}

	private Credentials proven(Optional<Credentials> known, boolean admitted, Password password) {
		Optional<Credentials> active = known.filter((_) -> admitted).filter(Credentials::active);
		if (!this.passwords.passes(password, active.map(Credentials::password))) {
			throw new BadCredentials(known.map(Credentials::account));
		}
		return active.orElseThrow();
	}

	/**
	 * Looks again whether the password still counts: hashing has taken a while. Locks the
	 * account, so that a change of the password either waits and ends the session, or has
	 * come first. Verifies the password again only if its hash has changed meanwhile.
	 */
	private Account locked(Credentials seen, Password password) {
		return this.accounts.findForChange(seen.account())
			.filter(Account::isActive)
			.filter((account) -> account.hasPassword(seen.password())
					|| this.passwords.passes(password, Optional.of(account.snapshot().password())))
			.orElseThrow(() -> new BadCredentials(Optional.of(seen.account())));
	}

}
