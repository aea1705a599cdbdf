package dev.kartoteka.domain.credential;

import java.util.Collection;
import java.util.Optional;

import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads what clients may do and see, outside of any transaction. */
@DrivenPort
public interface ClientAccessReader {

	/** Reads with one statement what the caller's session may do. */
	ClientAccess of(ClientCaller caller);

	/**
	 * Returns what the cards of the credentials say: the data of the oldest card, and the
	 * organizations of all of them.
	 */
	Optional<ClientView> seenBy(Collection<CredentialId> credentials);

}
