package dev.kartoteka.domain.account;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * A log-in name as typed: a username, an e-mail address, or a phone number.
 *
 * @param phone the text as a phone number; null if it is not one
 */
public record LoginName(String typed, @Nullable PhoneNumber phone) {
}
