package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Forbidden;

/** The address is already confirmed, or the account was deactivated. */
public final class StaleActivation extends Forbidden {

	public StaleActivation() {
		super("Stale token for given user.");
	}

}
