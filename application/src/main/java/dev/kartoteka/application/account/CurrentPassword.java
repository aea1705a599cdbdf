package dev.kartoteka.application.account;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

/** Makes sure that it is the owner himself who acts, not somebody at his open device. */
final class CurrentPassword {

	private final Throttle throttle;

	private final PasswordHasher hasher;

	CurrentPassword(Throttle throttle, PasswordHasher hasher) {
		this.throttle = throttle;
		this.hasher = hasher;
	}

	/**
	 * Lets only the right password pass; wrong ones count as failed log-ins.
	 * @throws InvalidInput for {@code current_password} if it is wrong
	 */
	void demand(Password given, Account.Snapshot account, String address) {
		String subject = LogInSubject.of(account.id());
		this.throttle.countOn(subject, address, Attempt.LOG_IN);
		if (!this.hasher.verify(given, account.password())) {
			throw InvalidInput.of("current_password", new Violation.WrongPassword());
		}
		this.throttle.forgive(subject, address, Attempt.LOG_IN);
	}

}
