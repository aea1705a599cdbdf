package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.EmailAddress;

/**
 * An email to be sent. Whether an account has the address, and the content, are
 * determined only when it is sent, so that requesting an email takes the same time for
 * known and unknown addresses.
 *
 * @param binding the id of the only account that it is about, or of the invitation that
 * it contains; empty if it is about every account that has the address when it is sent
 * @param attempts the number of failed attempts
 */
public record Email(long id, EmailKind kind, EmailAddress recipient, String binding, Language language, int attempts) {

	/** Returns the same email to another address. */
	public Email to(EmailAddress address) {
		return new Email(this.id, this.kind, address, this.binding, this.language, this.attempts);
	}
}
