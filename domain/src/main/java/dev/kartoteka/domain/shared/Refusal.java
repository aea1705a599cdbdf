package dev.kartoteka.domain.shared;

/**
 * Why something was not done. The families are sealed, so that whoever translates
 * refusals (the web adapter, say) cannot forget one; aggregates add named members to a
 * family. A refused operation has changed nothing.
 */
public abstract sealed class Refusal extends RuntimeException
		permits NotFound, Forbidden, Conflict, InvalidInput, StaleVersion, Unauthenticated, Throttled, Unavailable {

	protected Refusal(String message) {
		super(message);
	}

	protected Refusal(String message, Throwable cause) {
		super(message, cause);
	}

}
