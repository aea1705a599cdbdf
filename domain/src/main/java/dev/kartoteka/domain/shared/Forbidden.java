package dev.kartoteka.domain.shared;

/**
 * The caller is known but may not do this: the right is missing, the account is inactive,
 * or the session has ended. The three are told apart nowhere, as the first document asks.
 */
public non-sealed class Forbidden extends Refusal {

	public Forbidden(String message) {
		super(message);
	}

}
