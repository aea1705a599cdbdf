package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.EmailAddress;

/**
 * A letter that is to be sent. Whether anybody has the address, and what the letter says,
 * is found out only when it is sent, so that to ask for one takes the same time for known
 * and unknown addresses.
 *
 * @param attempts how often it was tried before
 */
public record Email(long id, EmailKind kind, EmailAddress recipient, Language language, int attempts) {

	/** The same letter to another address. */
	public Email to(EmailAddress address) {
		return new Email(this.id, this.kind, address, this.language, this.attempts);
	}
}
