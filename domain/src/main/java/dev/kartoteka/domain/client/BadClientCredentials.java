package dev.kartoteka.domain.client;

import dev.kartoteka.domain.shared.Unauthenticated;

/** No client has that phone and password. */
public final class BadClientCredentials extends Unauthenticated {

	public BadClientCredentials() {
		super("No client has that phone and that password");
	}

}
