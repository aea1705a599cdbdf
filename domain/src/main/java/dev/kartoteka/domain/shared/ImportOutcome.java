package dev.kartoteka.domain.shared;

/** What became of somebody who was to move in from another system. */
public sealed interface ImportOutcome {

	/** Moved in now. */
	record Added() implements ImportOutcome {
	}

	/**
	 * Moved in before, and is still the same in the other system. Whatever happened to
	 * him here since, be it that he left, stands.
	 */
	record Unchanged() implements ImportOutcome {
	}

	/**
	 * Stays out.
	 *
	 * @param field what stands in the way, by the name the consumers know it by
	 */
	record Refused(String field, Obstacle obstacle) implements ImportOutcome {
	}

	/** Why somebody stays out. */
	enum Obstacle {

		/** Somebody else has the same. */
		IN_USE,

		/** He has moved in before, and has changed in the other system since. */
		CHANGED_SINCE,

		/** No password could ever be verified by the hash. */
		NOT_UNDERSTOOD

	}

}
