package dev.kartoteka.domain.shared;

/**
 * The caller is known but not allowed to do this: a permission is missing, the account is
 * inactive, or the session has ended. Responses do not distinguish the three, as the
 * API's specification requires.
 */
public non-sealed class Forbidden extends Refusal {

	public Forbidden(String message) {
		super(message);
	}

}
