package dev.kartoteka.bootstrap.check;

import java.util.Locale;

/**
 * One line of the result of a check.
 *
 * @param text a sentence
 */
record Finding(Level level, String part, String text) {

	enum Level {

		OK, NOTE, WRONG

	}

	static Finding ok(String part, String text) {
		return new Finding(Level.OK, part, text);
	}

	/** Something to know that does not keep the program from working. */
	static Finding note(String part, String text) {
		return new Finding(Level.NOTE, part, text);
	}

	static Finding wrong(String part, String text) {
		return new Finding(Level.WRONG, part, text);
	}

	boolean isWrong() {
		return this.level == Level.WRONG;
	}

	@Override
	public String toString() {
		return "%-5s  %-20s  %s".formatted(this.level.name().toLowerCase(Locale.ROOT), this.part, this.text);
	}

}
