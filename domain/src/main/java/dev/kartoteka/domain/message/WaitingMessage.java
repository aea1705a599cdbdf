package dev.kartoteka.domain.message;

import java.time.Instant;

/**
 * A message that waits to be sent, for reading. It shows no content, and its recipient
 * only as far as is needed to recognize it.
 *
 * @param kind the name of an {@link EmailKind} or a {@link TextKind}; a newer release may
 * have stored one that this one does not know
 * @param recipient such as {@code a…@example.org} or {@code +7…95}
 * @param attempts the number of failed attempts
 * @param dueAt when it is tried next
 */
public record WaitingMessage(Channel channel, long id, String kind, String recipient, int attempts, Instant requestedAt,
		Instant dueAt) {

	/** Returns an email that waits. */
	public static WaitingMessage email(long id, String kind, String recipient, int attempts, Instant requestedAt,
			Instant dueAt) {
		String masked = firstOf(recipient) + "…" + recipient.substring(Math.max(0, recipient.lastIndexOf('@')));
		return new WaitingMessage(Channel.EMAIL, id, kind, masked, attempts, requestedAt, dueAt);
	}

	/** Returns a text message that waits. */
	public static WaitingMessage text(long id, String kind, String recipient, int attempts, Instant requestedAt,
			Instant dueAt) {
		String masked = recipient.substring(0, Math.min(2, recipient.length())) + "…"
				+ recipient.substring(Math.max(0, recipient.length() - 2));
		return new WaitingMessage(Channel.TEXT, id, kind, masked, attempts, requestedAt, dueAt);
	}

	private static String firstOf(String text) {
		return text.substring(0, text.offsetByCodePoints(0, 1));
	}

	/** How the message is sent. */
	public enum Channel {

		/** By email. */
		EMAIL,

		/** As a text message. */
		TEXT

	}

}
