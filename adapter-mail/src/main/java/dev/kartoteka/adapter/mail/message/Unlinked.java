package dev.kartoteka.adapter.mail.message;

/** Keeps mail programs from making links of the texts of strangers. */
final class Unlinked {

	private static final String ZERO_WIDTH_SPACE = "\u200b";

	private Unlinked() {
	}

	/**
	 * Puts an invisible space after each character that an address needs, unless a space
	 * follows anyway. Removes characters that only control how others are shown.
	 */
	static String of(String text) {
		return text.replaceAll("\\p{Cf}", "")
			.replaceAll("([.:/@?#\\u3002\\uff0e\\uff61])(?=\\S)", "$1" + ZERO_WIDTH_SPACE);
	}

}
