package dev.kartoteka.domain.shared;

/** The object that was asked for does not exist, or not where it was looked for. */
public non-sealed class NotFound extends Refusal {

	public NotFound(String message) {
		super(message);
	}

}
