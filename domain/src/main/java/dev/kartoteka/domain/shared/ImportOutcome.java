package dev.kartoteka.domain.shared;

/** The outcome of importing one account or client from another system. */
public sealed interface ImportOutcome {

	/** It was imported. */
	record Added() implements ImportOutcome {
	}

	/**
	 * It was imported before, and has not changed in the other system since. Later
	 * changes here are kept, including a removal.
	 */
	record Unchanged() implements ImportOutcome {
	}

	/**
	 * It was not imported.
	 *
	 * @param field the field that prevents it, by its name on the wire
	 */
	record Refused(String field, Obstacle obstacle) implements ImportOutcome {
	}

	/** Why one was not imported. */
	enum Obstacle {

		/** Another one has the same value. */
		IN_USE,

		/** It was imported before, and has changed in the other system since. */
		CHANGED_SINCE,

		/** The algorithm or cost of the password hash is not supported. */
		NOT_UNDERSTOOD

	}

}
