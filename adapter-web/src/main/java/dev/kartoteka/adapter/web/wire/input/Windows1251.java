package dev.kartoteka.adapter.web.wire.input;

/**
 * Judges whether bytes are plausible text in windows-1251. Nearly every sequence of bytes
 * is valid in that encoding, so the judgment rests on which characters come out: no
 * control characters, few signs that Russian texts do not have, and few letters that do
 * not belong beside each other, as in texts of other encodings ({@code Mьller},
 * {@code йЧБОПЧ}).
 */
final class Windows1251 {

	/** Quotation marks, dashes and other signs that texts have. */
	private static final String SIGNS = "‚„…‹‘’“”•–—™›\u00A0¤¦§©«®°±№»";

	/** Letters of Ukrainian and Belarusian besides those of the Russian alphabet. */
	private static final String MORE_LETTERS = "ЁёЎўҐґЄєЇїІі";

	/** Of so many characters beyond ASCII, one may be unexpected. */
	private static final int CHARACTERS_PER_UNEXPECTED = 20;

	/** Of so many characters beyond ASCII, more than one is a letter. */
	private static final int CHARACTERS_PER_LETTER = 4;

	/** Of so many Cyrillic letters, one may be beside the wrong letter. */
	private static final int LETTERS_PER_MISPLACED = 10;

	private static final Kind[] KINDS = kinds();

	private long letters;

	private long signs;

	private long unexpected;

	private long misplaced;

	private boolean binary;

	private Kind before = Kind.OTHER;

	void add(byte[] bytes, int length) {
		for (int i = 0; i < length; i++) {
			add(KINDS[bytes[i] & 0xFF]);
		}
	}

	private void add(Kind kind) {
		switch (kind) {
			case UPPER, LOWER -> this.letters++;
			case SIGN -> this.signs++;
			case UNEXPECTED -> this.unexpected++;
			case CONTROL -> this.binary = true;
			case LATIN, OTHER -> {
			}
		}
		if (isMisplaced(kind)) {
			this.misplaced++;
		}
		this.before = kind;
	}

	/** A letter beside one of the other script, or a capital behind a small letter. */
	private boolean isMisplaced(Kind kind) {
		return switch (kind) {
			case LATIN -> this.before.isCyrillic();
			case UPPER -> this.before == Kind.LATIN || this.before == Kind.LOWER;
			case LOWER -> this.before == Kind.LATIN;
			case SIGN, UNEXPECTED, CONTROL, OTHER -> false;
		};
	}

	boolean isPlausible() {
		long beyondAscii = this.letters + this.signs + this.unexpected;
		return !this.binary && this.letters * CHARACTERS_PER_LETTER > beyondAscii
				&& this.unexpected * CHARACTERS_PER_UNEXPECTED <= beyondAscii
				&& this.misplaced * LETTERS_PER_MISPLACED <= this.letters;
	}

	private static Kind[] kinds() {
		Kind[] kinds = new Kind[256];
		for (int i = 0; i < kinds.length; i++) {
			kinds[i] = (i < 0x80) ? ofAscii(i) : ofCharacter(decoded(i));
		}
		return kinds;
	}

	private static char decoded(int octet) {
		return new String(new byte[] { (byte) octet }, UploadedText.WINDOWS_1251).charAt(0);
	}

	private static Kind ofAscii(int character) {
		if (character < ' ' && character != '\t' && character != '\n' && character != '\r') {
			return Kind.CONTROL;
		}
		return Character.isLetter(character) ? Kind.LATIN : Kind.OTHER;
	}

	private static Kind ofCharacter(char character) {
		if ((character >= 'А' && character <= 'я') || MORE_LETTERS.indexOf(character) >= 0) {
			return Character.isUpperCase(character) ? Kind.UPPER : Kind.LOWER;
		}
		return (SIGNS.indexOf(character) >= 0) ? Kind.SIGN : Kind.UNEXPECTED;
	}

	private enum Kind {

		UPPER, LOWER, LATIN, SIGN, UNEXPECTED, CONTROL, OTHER;

		boolean isCyrillic() {
			return this == UPPER || this == LOWER;
		}

	}

}
