package dev.kartoteka.application.account;

import java.util.List;

import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.PasswordPolicy;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

/** Checks new passwords against the {@link PasswordPolicy} and hashes them. */
final class NewPasswords {

	private final PasswordPolicy policy;

	private final PasswordHasher hasher;

	NewPasswords(CommonPasswords common, PasswordHasher hasher) {
		this.policy = new PasswordPolicy(common::contains);
		this.hasher = hasher;
	}

	List<FieldViolation> violations(String field, Password password, Identity owner) {
		return this.policy.check(field, password, owner);
	}

	PasswordHash hashed(Password password) {
		return this.hasher.hash(password);
	}

	/**
	 * Checks and hashes a password.
	 * @throws InvalidInput for the field if the password breaks the policy
	 */
	PasswordHash hashed(String field, Password password, Identity owner) {
		List<FieldViolation> violations = violations(field, password, owner);
		if (!violations.isEmpty()) {
			throw new InvalidInput(violations);
		}
		return hashed(password);
	}

}
