package dev.kartoteka.domain.message;

import java.time.Duration;

import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * A text message to be sent. Whether anyone is known by the phone, and the content, are
 * determined only when it is sent, so that requesting a message takes the same time for
 * known and unknown phones.
 *
 * @param binding what its code is bound to beside the phone, or the id of the only
 * account that its link is about; empty if nothing
 * @param attempts the number of failed attempts
 * @param age the time since it was requested
 */
public record TextMessage(long id, TextKind kind, PhoneNumber recipient, String binding, Language language,
		int attempts, Duration age) {

	/** Omits the phone, so that logs have none. */
	@Override
	public String toString() {
		return "TextMessage[id=" + this.id + ", kind=" + this.kind + "]";
	}

}
