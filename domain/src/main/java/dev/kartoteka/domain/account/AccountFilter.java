package dev.kartoteka.domain.account;

import java.util.Optional;

/**
 * Selects accounts. All conditions must hold.
 *
 * @param active if present, whether the account is active
 * @param staff if present, whether the account is staff
 * @param search words, each of which must occur in the username, e-mail address, phone
 * number or name, ignoring case; empty for all accounts
 */
public record AccountFilter(Optional<Boolean> active, Optional<Boolean> staff, String search) {
}
