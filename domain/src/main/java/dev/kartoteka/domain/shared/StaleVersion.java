package dev.kartoteka.domain.shared;

/**
 * The object has changed since the caller read it, and he asked not to overwrite that.
 */
public non-sealed class StaleVersion extends Refusal {

	public StaleVersion(String message) {
		super(message);
	}

}
