package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Unauthenticated;

/** A token that is malformed, expired, revoked, not ours, or of the wrong kind. */
public final class InvalidToken extends Unauthenticated {

	public InvalidToken() {
		super("Token is invalid or expired");
	}

}
