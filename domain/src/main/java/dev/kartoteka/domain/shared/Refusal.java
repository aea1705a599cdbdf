package dev.kartoteka.domain.shared;

/**
 * The reason why an operation was refused. The families are sealed, so that a mapping
 * such as the web adapter's is exhaustive. Aggregates add named subclasses to a family. A
 * refused operation has changed nothing.
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
