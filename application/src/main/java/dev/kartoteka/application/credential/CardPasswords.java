package dev.kartoteka.application.credential;

import java.util.Optional;

import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.account.PasswordPolicy;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.credential.CredentialBasis;
import dev.kartoteka.domain.credential.CredentialReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.SharedSalt;
import dev.kartoteka.domain.shared.Violation;

/**
 * Hashes the passwords that become credentials of cards. Holds no connection, since
 * hashing is slow.
 */
public final class CardPasswords {

	private final CredentialReader reader;

	private final PasswordPolicy policy;

	private final PasswordHasher hasher;

	public CardPasswords(CredentialReader reader, CommonPasswords common, PasswordHasher hasher) {
		this.reader = reader;
		this.policy = new PasswordPolicy(common::contains);
		this.hasher = hasher;
	}

	public boolean isTooCommon(Password password) {
		return this.policy.isTooCommon(password);
	}

	/**
	 * Requires a password that is not too common.
	 * @throws InvalidInput for {@code password}
	 */
	public void requireUncommon(Password password) {
		if (isTooCommon(password)) {
			throw InvalidInput.of("password", new Violation.PasswordTooCommon());
		}
	}

	/** Hashes the password for a new card; empty if the person owns the record. */
	public Optional<PasswordHash> hashed(Password password, PhoneNumber phone) {
		return hashed(password, this.reader.basisFor(phone), new SharedSalt(phone.e164(), Optional.empty()));
	}

	/**
	 * Hashes the password for an existing card; empty if the card is gone or the person
	 * owns the record.
	 */
	public Optional<PasswordHash> hashed(Password password, OrganizationId organization, ClientCardId card) {
		return this.reader.basisFor(organization, card)
			.flatMap((basis) -> hashed(password, Optional.of(basis), basis.salt()));
	}

	private Optional<PasswordHash> hashed(Password password, Optional<CredentialBasis> basis, SharedSalt ofNewClient) {
		if (basis.filter(CredentialBasis::owned).isPresent()) {
			return Optional.empty();
		}
		return Optional.of(this.hasher.hash(password, basis.map(CredentialBasis::salt).orElse(ofNewClient)));
	}

}
