package dev.kartoteka.adapter.mail.message;

import dev.kartoteka.domain.shared.EmailAddress;

/**
 * Usernames in emails to addresses that are not confirmed. A registration must not send a
 * text or a link of its choice to a stranger.
 */
final class UnprovedName {

	private static final int LONGEST = 30;

	private UnprovedName() {
	}

	/** Returns the username, shortened and without links, unless it is the address. */
	static String of(String username, EmailAddress recipient) {
		if (username.equalsIgnoreCase(recipient.value())) {
			return username;
		}
		return Unlinked.of((username.length() > LONGEST) ? username.substring(0, LONGEST) + "…" : username);
	}

}
