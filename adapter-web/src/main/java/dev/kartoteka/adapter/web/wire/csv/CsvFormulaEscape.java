package dev.kartoteka.adapter.web.wire.csv;

import java.util.regex.Pattern;

/**
 * Escapes cells that spreadsheets would take for formulas (CSV injection). As OWASP
 * advises, an apostrophe precedes a formula. A spreadsheet that separates cells by
 * semicolons or tabs splits a text at them, so a formula can begin there too. A text that
 * looks escaped already gets one more apostrophe, so that reading removes exactly what
 * writing added.
 */
final class CsvFormulaEscape {

	/** Invisible characters and quotation marks, which spreadsheets may skip. */
	private static final String SKIPPED = "[\\p{Cf}\"]*";

	/** The full-width characters are read as the others by some spreadsheets. */
	private static final String FORMULA = "'*" + SKIPPED + "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]";

	private static final String WHITESPACE_FIRST = "'*[\\t\\r\\n]";

	private static final String CELL_START = "(?<=^|[;\\t\\r\\n])";

	private static final Pattern UNESCAPED = Pattern
		.compile(CELL_START + "(?=" + FORMULA + ")|^(?=" + WHITESPACE_FIRST + ")");

	private static final Pattern ESCAPED = Pattern
		.compile(CELL_START + "'(?=" + FORMULA + ")|^'(?=" + WHITESPACE_FIRST + ")");

	private CsvFormulaEscape() {
	}

	/** The cell of a text. */
	public static String escape(String text) {
		return UNESCAPED.matcher(text).replaceAll("'");
	}

	/** The text of a cell. */
	public static String unescape(String cell) {
		return ESCAPED.matcher(cell).replaceAll("");
	}

}
