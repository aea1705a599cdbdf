package dev.kartoteka.domain.shared;

import java.util.Optional;

/**
 * The salt that several hashes of one owner share, so that a password is compared with
 * all of them by one computation.
 *
 * @param owner tells owners apart; the salt is derived from it
 * @param sample a hash of the owner; its salt is used instead if the form of the hash
 * allows that
 */
public record SharedSalt(String owner, Optional<PasswordHash> sample) {
}
