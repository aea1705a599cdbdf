package dev.kartoteka.application.client;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

/**
 * Checks the caller's current password, so that an open session alone cannot take over a
 * record.
 */
final class CurrentClientPassword {

	private static final String FIELD = "current_password";

	private final Throttle throttle;

	private final PasswordHasher hasher;

	CurrentClientPassword(Throttle throttle, PasswordHasher hasher) {
		this.throttle = throttle;
		this.hasher = hasher;
	}

	/**
	 * Requires a password that one of the hashes matches. Tries are limited for each
	 * session, so that a stolen token does not limit the log-ins of its owner. Holds no
	 * lock and no connection.
	 * @throws InvalidInput for {@code current_password} if it is missing or wrong
	 */
	void require(Optional<Password> given, List<PasswordHash> hashes, ClientCaller caller, String address) {
		Password password = given.orElseThrow(() -> InvalidInput.of(FIELD, new Violation.Required()));
		String session = Long.toString(caller.session().value());
		this.throttle.countOn(session, address, Attempt.CURRENT_PASSWORD);
		if (this.hasher.matching(password, hashes).isEmpty()) {
			throw wrong();
		}
		this.throttle.forgive(session, address, Attempt.CURRENT_PASSWORD);
	}

	static InvalidInput wrong() {
		return InvalidInput.of(FIELD, new Violation.WrongPassword());
	}

}
