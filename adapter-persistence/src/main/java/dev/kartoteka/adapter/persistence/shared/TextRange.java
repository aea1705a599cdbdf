package dev.kartoteka.adapter.persistence.shared;

/**
 * The range of texts that begin with a prefix, in the order of code points, which is that
 * of the collation "C". Unlike a pattern, the range has no special characters, and an
 * index serves it for every prefix.
 *
 * @param from the first text, inclusive
 * @param to the end, exclusive
 */
public record TextRange(String from, String to) {

	/** Everything that begins with the prefix, which is not empty. */
	public static TextRange startingWith(String prefix) {
		return new TextRange(prefix, successor(prefix));
	}

	/** The least text that is greater than all those with the prefix. */
	private static String successor(String prefix) {
		int last = prefix.codePointBefore(prefix.length());
		String rest = prefix.substring(0, prefix.length() - Character.charCount(last));
		if (last < Character.MAX_CODE_POINT) {
			return rest + Character.toString(next(last));
		}
		return rest.isEmpty() ? prefix + prefix : successor(rest);
	}

	/** Skips the surrogates, which are no characters. */
	private static int next(int codePoint) {
		return (codePoint == Character.MIN_SURROGATE - 1) ? Character.MAX_SURROGATE + 1 : codePoint + 1;
	}

}
