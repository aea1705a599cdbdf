package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Unauthenticated;

/** The token is malformed, expired, revoked, foreign, or of the wrong kind. */
public final class InvalidToken extends Unauthenticated {

	public InvalidToken() {
		super("Token is invalid or expired");
	}

}
