package dev.kartoteka.domain.credential;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.shared.SharedSalt;

/**
 * What is known of a client before a card of that client gets a credential.
 *
 * @param owned if so, cards get no credentials
 * @param salt that of the client's other credentials
 */
public record CredentialBasis(ClientId client, boolean owned, SharedSalt salt) {
}
