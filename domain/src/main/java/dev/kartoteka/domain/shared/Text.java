package dev.kartoteka.domain.shared;

import java.util.OptionalInt;

/**
 * Checks texts. Lengths are in Unicode code points, the unit of the API.
 */
public final class Text {

	private Text() {
	}

	/** Returns the number of code points. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/** Whether the database can store the text. */
	public static boolean isStorable(String text) {
		return text.indexOf('\0') < 0 && loneSurrogateIn(text).isEmpty();
	}

	/** Returns the first half of a surrogate pair without its other half. */
	public static OptionalInt loneSurrogateIn(String text) {
		return text.codePoints()
			.filter((c) -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
			.findFirst();
	}

	/**
	 * Requires a text of limited length.
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
	 * Requires a text of limited length that is not blank.
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
