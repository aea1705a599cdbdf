package dev.kartoteka.application.shared;

import java.util.Optional;

import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

/** Verifies passwords at log-ins of accounts. */
public final class PasswordCheck {

	private final PasswordHasher hasher;

	public PasswordCheck(PasswordHasher hasher) {
		this.hasher = hasher;
	}

	/**
	 * Whether the password is right. Takes the same time if there is no hash to compare
	 * with.
	 */
	public boolean passes(Password given, Optional<PasswordHash> stored) {
		if (stored.isEmpty()) {
			this.hasher.verifyNothing(given);
			return false;
		}
		return this.hasher.verify(given, stored.get());
	}

	/** Returns a new hash at the current cost if the stored one is outdated. */
	public Optional<PasswordHash> renewed(Password passed, PasswordHash stored) {
		return this.hasher.isOutdated(stored) ? Optional.of(this.hasher.hash(passed)) : Optional.empty();
	}

}
