package dev.kartoteka.application.shared;

import java.util.Optional;

import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

/** How log-ins look at passwords, whoever it is that logs in. */
public final class PasswordCheck {

	private final PasswordHasher hasher;

	public PasswordCheck(PasswordHasher hasher) {
		this.hasher = hasher;
	}

	/**
	 * Whether the password is right. Takes the same time where there is nothing to
	 * compare it with.
	 */
	public boolean passes(Password given, Optional<PasswordHash> stored) {
		if (stored.isEmpty()) {
			this.hasher.verifyNothing(given);
			return false;
		}
		return this.hasher.verify(given, stored.get());
	}

	/** A hash of today's cost, if the one that the password has passed is not. */
	public Optional<PasswordHash> renewed(Password passed, PasswordHash stored) {
		return this.hasher.isOutdated(stored) ? Optional.of(this.hasher.hash(passed)) : Optional.empty();
	}

}
