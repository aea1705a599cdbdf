package dev.kartoteka.domain.adoption;

/** What became of somebody who was to move in from another system. */
public sealed interface Adoption {

	/** Moved in now. */
	record MovedIn() implements Adoption {
	}

	/**
	 * Moved in before, and is still the same in the other system. Whatever happened to
	 * him here since, be it that he left, stands.
	 */
	record AlreadyHere() implements Adoption {
	}

	/**
	 * Stays out.
	 *
	 * @param field what stands in the way, by the name the consumers know it by
	 */
	record TurnedAway(String field, Obstacle obstacle) implements Adoption {
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
