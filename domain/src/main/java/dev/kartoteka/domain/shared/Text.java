package dev.kartoteka.domain.shared;

/** Checks of texts, in the units the contract counts in: Unicode code points. */
public final class Text {

	private Text() {
	}

	/** The number of code points. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/**
	 * Refuses a text that is too long.
	 * @return the text
	 * @throws IllegalArgumentException if it has more than {@code maximum} code points
	 */
	public static String atMost(int maximum, String text, String what) {
		if (length(text) > maximum) {
			throw new IllegalArgumentException(what + " has more than " + maximum + " characters");
		}
		return text;
	}

	/**
	 * Refuses a text that is too long or blank.
	 * @return the text
	 * @throws IllegalArgumentException if it is blank or has more than {@code maximum}
	 * code points
	 */
	public static String filled(int maximum, String text, String what) {
		if (text.isBlank()) {
			throw new IllegalArgumentException(what + " is blank");
		}
		return atMost(maximum, text, what);
	}

}
