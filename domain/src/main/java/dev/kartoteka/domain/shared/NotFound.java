package dev.kartoteka.domain.shared;

/** The requested object does not exist, or not in the given place. */
public non-sealed class NotFound extends Refusal {

	/**
	 * Creates the refusal for a missing object.
	 * @param noun what the object is, such as {@code client card}
	 */
	public static NotFound of(String noun) {
		return new NotFound("There is no such " + noun + ".");
	}

	public NotFound(String message) {
		super(message);
	}

}
