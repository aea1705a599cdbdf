package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Conflict;

/** Only an active account can become staff. */
public final class InactiveAccount extends Conflict {

	public InactiveAccount() {
		super("This account is not active.");
	}

}
