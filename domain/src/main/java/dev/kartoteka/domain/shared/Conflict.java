package dev.kartoteka.domain.shared;

/**
 * The state of the object does not allow the operation. The message is shown to callers.
 */
public abstract non-sealed class Conflict extends Refusal {

	protected Conflict(String message) {
		super(message);
	}

}
