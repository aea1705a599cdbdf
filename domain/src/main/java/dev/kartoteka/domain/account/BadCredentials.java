package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Unauthenticated;

/** No active account has that log-in name and password. */
public final class BadCredentials extends Unauthenticated {

	public BadCredentials() {
		super("No active account found with the given credentials");
	}

}
