package dev.kartoteka.domain.credential;

import java.util.Optional;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driven port: reads credentials, outside of any transaction. */
@DrivenPort
public interface CredentialReader {

	/** Returns what a log-in with that phone is checked against. */
	Optional<LogInCredentials> of(PhoneNumber phone);

	/** Returns what a password of the client is checked against. */
	Optional<LogInCredentials> of(ClientId client);

	Optional<CredentialBasis> basisFor(PhoneNumber phone);

	Optional<CredentialBasis> basisFor(OrganizationId organization, ClientCardId card);

}
