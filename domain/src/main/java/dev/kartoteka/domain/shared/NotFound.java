package dev.kartoteka.domain.shared;

/** The requested object does not exist, or not in the given place. */
public non-sealed class NotFound extends Refusal {

	public NotFound(String message) {
		super(message);
	}

}
