package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Forbidden;

/** The account was activated before. */
public final class StaleActivation extends Forbidden {

	public StaleActivation() {
		super("Stale token for given user.");
	}

}
