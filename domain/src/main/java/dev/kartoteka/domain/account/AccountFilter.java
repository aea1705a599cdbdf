package dev.kartoteka.domain.account;

import java.util.Optional;

/**
 * Which accounts are wanted.
 *
 * @param active only those that are, or are not, active
 * @param staff only those that are, or are not, staff
 * @param search only those whose username, e-mail address, phone number or name contains
 * each word of the text, without regard to case; empty for all
 */
public record AccountFilter(Optional<Boolean> active, Optional<Boolean> staff, String search) {
}
