package dev.kartoteka.domain.shared;

/**
 * The name of a person. Parts that are not known are empty.
 *
 * @param name the given name
 * @param secondName the patronymic or middle name
 */
public record FullName(String surname, String name, String secondName) {

	/** Limit of each part, in code points. */
	public static final int MAX_LENGTH = 150;

	/** A name of which no part is known. */
	public static final FullName UNKNOWN = new FullName("", "", "");

	public FullName {
		Text.atMost(MAX_LENGTH, surname, "A surname");
		Text.atMost(MAX_LENGTH, name, "A name");
		Text.atMost(MAX_LENGTH, secondName, "A second name");
	}

	/**
	 * Requires a given name.
	 * @return this
	 * @throws InvalidInput if the given name is blank
	 */
	public FullName requireGivenName() {
		if (this.name.isBlank()) {
			throw InvalidInput.of("name", new Violation.Blank());
		}
		return this;
	}

}
