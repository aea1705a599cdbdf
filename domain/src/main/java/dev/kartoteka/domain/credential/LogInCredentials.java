package dev.kartoteka.domain.credential;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.SharedSalt;

/**
 * What a log-in of a client is checked against.
 *
 * @param name the name in the record
 * @param own the person's own password; empty unless the record is owned
 * @param credentials those of a record that is not owned, of the oldest card first
 */
public record LogInCredentials(ClientId client, PhoneNumber phone, FullName name, Optional<PasswordHash> own,
		List<Credential> credentials) {

	public LogInCredentials {
		credentials = List.copyOf(credentials);
	}

	/** Returns the hashes that open the record or a card of it. */
	public List<PasswordHash> hashes() {
		return this.own.map(List::of).orElseGet(() -> this.credentials.stream().map(Credential::password).toList());
	}

	/** Returns the hashes of those of the credentials that still exist. */
	public List<PasswordHash> hashesOf(Collection<CredentialId> ids) {
		return this.credentials.stream()
			.filter((credential) -> ids.contains(credential.id()))
			.map(Credential::password)
			.toList();
	}

	/** Returns the salt of new hashes. */
	public SharedSalt salt() {
		return new SharedSalt(this.phone.e164(),
				this.credentials.stream()
					.max(Comparator.comparingLong((credential) -> credential.id().value()))
					.map(Credential::password));
	}

	/** Returns the credentials that have one of the hashes, of the oldest card first. */
	public List<Credential> having(Collection<PasswordHash> hashes) {
		return this.credentials.stream().filter((credential) -> hashes.contains(credential.password())).toList();
	}

}
