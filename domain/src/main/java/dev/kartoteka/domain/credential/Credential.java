package dev.kartoteka.domain.credential;

import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;

/**
 * A password with which a person gets in who does not own their record. It opens one
 * card. A password from before there were credentials opens the record itself if the
 * record had no card.
 *
 * @param name the name on the card, or in the record
 */
public record Credential(CredentialId id, FullName name, PasswordHash password) {
}
