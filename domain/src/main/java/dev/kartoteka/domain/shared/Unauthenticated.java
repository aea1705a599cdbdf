package dev.kartoteka.domain.shared;

/**
 * The caller is not authenticated: the credentials are wrong, or the token is invalid.
 */
public abstract non-sealed class Unauthenticated extends Refusal {

	protected Unauthenticated(String message) {
		super(message);
	}

}
