package dev.kartoteka.adapter.web.wire.csv;

import org.jspecify.annotations.Nullable;

/** How the cells of a column are written and read. */
public enum CellFormat {

	/** Text that a spreadsheet could take for a formula. */
	TEXT,

	/** JSON; an empty cell is null. */
	JSON,

	/** Text that is written as it is, because nothing in it can be a formula. */
	SAFE_TEXT,

	/** Text that is read as it is, because exports never write it. */
	SECRET;

	/** The cell of a value. */
	String write(@Nullable String value) {
		if (value == null) {
			return "";
		}
		return (this == TEXT || this == JSON) ? CsvFormulaEscape.escape(value) : value;
	}

	/** The value of a cell. */
	public @Nullable String read(String cell) {
		if (this == JSON && cell.isEmpty()) {
			return null;
		}
		return (this == SECRET) ? cell : CsvFormulaEscape.unescape(cell);
	}

}
