package dev.kartoteka.domain.shared;

/**
 * The object has changed since the caller read it, and the caller asked not to overwrite
 * changes.
 */
public non-sealed class StaleVersion extends Refusal {

	public StaleVersion(String message) {
		super(message);
	}

}
