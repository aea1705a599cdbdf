package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Forbidden;

/** The account was already activated once. */
public final class StaleActivation extends Forbidden {

	public StaleActivation() {
		super("Stale token for given user.");
	}

}
