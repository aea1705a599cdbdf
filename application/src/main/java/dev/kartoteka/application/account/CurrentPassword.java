package dev.kartoteka.application.account;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

/**
 * Checks the caller's current password, so that an open session alone cannot change or
 * close an account.
 */
public final class CurrentPassword {

	private final AccountReader reader;

	private final AccountRepository accounts;

	private final Throttle throttle;

	private final PasswordHasher hasher;

	public CurrentPassword(AccountReader reader, AccountRepository accounts, Throttle throttle, PasswordHasher hasher) {
		this.reader = reader;
		this.accounts = accounts;
		this.throttle = throttle;
		this.hasher = hasher;
	}

	/**
	 * Requires the right password. Tries are limited for each session, so that a stolen
	 * token does not limit the log-ins of its owner. Holds no lock and no connection.
	 * @return the account, not locked; to be locked after all slow work is done
	 * @throws InvalidInput for {@code current_password} if it is wrong
	 */
	public Account require(Password given, Caller caller, String address) {
		Account seen = OwnAccount.findUnlocked(caller, this.reader);
		String session = Long.toString(caller.session().value());
		this.throttle.countOn(session, address, Attempt.CURRENT_PASSWORD);
		if (!this.hasher.verify(given, seen.snapshot().password())) {
			throw wrong();
		}
		this.throttle.forgive(session, address, Attempt.CURRENT_PASSWORD);
		return seen;
	}

	/**
	 * Finds the account and locks it against changes.
	 * @throws InvalidInput for {@code current_password} if the password was changed after
	 * {@code seen} was read
	 */
	public Account locked(Account seen, Caller caller) {
		Account account = OwnAccount.of(caller, this.accounts);
		if (!account.hasPassword(seen.snapshot().password())) {
			throw wrong();
		}
		return account;
	}

	private static InvalidInput wrong() {
		return InvalidInput.of("current_password", new Violation.WrongPassword());
	}

}
