package dev.kartoteka.domain.shared;

import java.util.Set;

/** Which version of an object the caller means to change. */
public sealed interface VersionCondition {

	/** Whichever it is: the last writer wins. */
	static VersionCondition any() {
		return new Any();
	}

	/**
	 * Checks the condition.
	 * @throws StaleVersion if the object has another version than the caller expects
	 */
	default void require(Version actual) {
		if (this instanceof OneOf(Set<Version> expected) && !expected.contains(actual)) {
			throw new StaleVersion("The object has changed since it was read.");
		}
	}

	record Any() implements VersionCondition {
	}

	/** One of those that the caller has seen; an empty set is never met. */
	record OneOf(Set<Version> expected) implements VersionCondition {

		public OneOf {
			expected = Set.copyOf(expected);
		}

	}

}
