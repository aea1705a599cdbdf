package dev.kartoteka.application.client;

import java.util.List;

import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.account.PasswordPolicy;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Checks and hashes the own passwords of persons. */
final class OwnPasswords {

	private static final String FIELD = "password";

	private final PasswordPolicy policy;

	private final PasswordHasher hasher;

	OwnPasswords(CommonPasswords common, PasswordHasher hasher) {
		this.policy = new PasswordPolicy(common::contains);
		this.hasher = hasher;
	}

	/**
	 * Requires a password that keeps the rules for the owner of that phone.
	 * @throws InvalidInput for {@code password}
	 */
	void requireStrong(Password password, PhoneNumber owner) {
		requireNone(this.policy.check(FIELD, password, owner));
	}

	/**
	 * Requires a password that keeps the rules for credentials.
	 * @throws InvalidInput for {@code password}
	 */
	void requireStrongForACard(Password password) {
		requireNone(this.policy.checkLengthAndCommonness(FIELD, password));
	}

	private static void requireNone(List<FieldViolation> violations) {
		if (!violations.isEmpty()) {
			throw new InvalidInput(violations);
		}
	}

	PasswordHash hashed(Password password) {
		return this.hasher.hash(password);
	}

}
