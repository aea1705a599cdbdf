package dev.kartoteka.domain.account;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * What somebody typed to say which account is his: a username, an e-mail address, or a
 * phone number.
 *
 * @param phone the same text read as a phone number, if it can be read so
 */
public record LoginName(String typed, @Nullable PhoneNumber phone) {
}
