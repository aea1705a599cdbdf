package dev.kartoteka.domain.shared;

import java.util.Set;

/** The versions of an object that a caller accepts to change. */
public sealed interface VersionCondition {

	/** Accepts every version: the last writer wins. */
	static VersionCondition any() {
		return new Any();
	}

	/**
	 * Requires an accepted version.
	 * @throws StaleVersion if the object has another version than the caller expects
	 */
	default void require(Version actual) {
		if (this instanceof OneOf(Set<Version> expected) && !expected.contains(actual)) {
			throw new StaleVersion("The object has changed since it was read.");
		}
	}

	record Any() implements VersionCondition {
	}

	/** Accepts the given versions only; the empty set accepts none. */
	record OneOf(Set<Version> expected) implements VersionCondition {

		public OneOf {
			expected = Set.copyOf(expected);
		}

	}

}
