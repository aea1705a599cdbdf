package dev.kartoteka.adapter.web.wire.csv;

import java.util.regex.Pattern;

/**
 * Escapes cells that spreadsheets would take for formulas (CSV injection): as OWASP
 * advises, an apostrophe precedes whatever could begin a formula. Texts that look escaped
 * already get one more, so that reading removes exactly what writing added.
 */
final class CsvFormulaEscape {

	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]");

	private CsvFormulaEscape() {
	}

	/** The cell of a text. */
	public static String escape(String text) {
		return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
	}

	/** The text of a cell. */
	public static String unescape(String cell) {
		return (cell.startsWith("'") && FORMULA.matcher(cell).lookingAt()) ? cell.substring(1) : cell;
	}

}
