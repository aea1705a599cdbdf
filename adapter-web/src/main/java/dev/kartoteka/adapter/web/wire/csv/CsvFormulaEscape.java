package dev.kartoteka.adapter.web.wire.csv;

import java.util.regex.Pattern;

/**
 * Cells that spreadsheets must not take for formulas: as OWASP advises, an apostrophe is
 * put before whatever could begin one. Texts that look guarded already get one more, so
 * that reading takes off exactly what writing put on.
 */
public final class CsvFormulaEscape {

	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]");

	private CsvFormulaEscape() {
	}

	/** The text as it is written. */
	public static String escape(String text) {
		return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
	}

	/** The text as it was before it was written. */
	public static String unescape(String cell) {
		return (cell.startsWith("'") && FORMULA.matcher(cell).lookingAt()) ? cell.substring(1) : cell;
	}

}
