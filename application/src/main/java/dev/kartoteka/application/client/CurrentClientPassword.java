package dev.kartoteka.application.client;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.PhoneNumber;
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
	 * Requires a password that one of the hashes matches; a wrong one counts as a failed
	 * log-in. Holds no lock and no connection.
	 * @throws InvalidInput for {@code current_password} if it is missing or wrong
	 */
	void require(Optional<Password> given, List<PasswordHash> hashes, PhoneNumber phone, String address) {
		Password password = given.orElseThrow(() -> InvalidInput.of(FIELD, new Violation.Required()));
		this.throttle.countOn(phone.e164(), address, Attempt.CLIENT_LOG_IN);
		if (this.hasher.matching(password, hashes).isEmpty()) {
			throw wrong();
		}
		this.throttle.forgive(phone.e164(), address, Attempt.CLIENT_LOG_IN);
	}

	static InvalidInput wrong() {
		return InvalidInput.of(FIELD, new Violation.WrongPassword());
	}

}
