package dev.kartoteka.domain.projectimport;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: makes the former password of each client the credential of the client's
 * oldest card, once the cards are imported. A client without cards keeps it as the
 * credential of the record, and so does a client whose oldest card has a credential.
 */
@DrivingPort
public interface MovePasswordsToCards {

	/**
	 * Works through the next clients in the order of their ids.
	 * @param after where the previous call ended; null for the first call
	 * @return where this call ended; empty if no client is left
	 */
	Optional<ClientId> moveNext(@Nullable ClientId after);

}
