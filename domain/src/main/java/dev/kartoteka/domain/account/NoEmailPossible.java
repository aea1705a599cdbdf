package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Conflict;

/** The account has no e-mail address to which such an email may be sent. */
public final class NoEmailPossible extends Conflict {

	public NoEmailPossible() {
		super("No such letter can be sent to this account: it has no e-mail address, the address does not wait for "
				+ "confirmation, or the address is not confirmed although the account had a confirmed one.");
	}

}
