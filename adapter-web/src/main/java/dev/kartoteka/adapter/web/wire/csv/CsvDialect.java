package dev.kartoteka.adapter.web.wire.csv;

/** For which reader a CSV file is written. */
public enum CsvDialect {

	/** Commas, without a byte order mark (RFC 4180). */
	STANDARD(',', ""),

	/**
	 * What a double click opens in Excel where numbers have a decimal comma: semicolons,
	 * with a byte order mark.
	 */
	EXCEL(';', "\uFEFF");

	private final char separator;

	private final String start;

	CsvDialect(char separator, String start) {
		this.separator = separator;
		this.start = start;
	}

	public char separator() {
		return this.separator;
	}

	/** What precedes the header. */
	public String start() {
		return this.start;
	}

}
