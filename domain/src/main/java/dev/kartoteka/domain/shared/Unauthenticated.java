package dev.kartoteka.domain.shared;

/** The caller did not prove who he is: wrong credentials, or a token that is no good. */
public abstract non-sealed class Unauthenticated extends Refusal {

	protected Unauthenticated(String message) {
		super(message);
	}

}
