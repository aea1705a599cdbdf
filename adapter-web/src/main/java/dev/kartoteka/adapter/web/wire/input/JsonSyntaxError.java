package dev.kartoteka.adapter.web.wire.input;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Describes a JSON syntax error in the words and with the position of Python's
 * {@code json} module. It parses as that module does, but accepts a comma before a
 * closing bracket.
 */
final class JsonSyntaxError {

	/** Deeper than the parser accepts; deeper levels are not examined. */
	private static final int MAX_DEPTH = 1000;

	private static final String WHITESPACE = " \t\n\r";

	private static final String ESCAPED = "\"\\/bfnrt";

	private static final String[] CONSTANTS = { "NaN", "Infinity", "-Infinity" };

	private static final String[] LITERALS = { "null", "true", "false" };

	private final String text;

	private int at;

	private JsonSyntaxError(String text) {
		this.text = text;
	}

	/**
	 * Describes the first error, such as
	 * {@code Expecting value: line 1 column 1 (char 0)}; null if there is none.
	 */
	static @Nullable String in(String text) {
		try {
			new JsonSyntaxError(text).readDocument();
			return null;
		}
		catch (Found found) {
			return found.description;
		}
	}

	/** The position as Python prints it; it counts code points. */
	static String position(String text, int index) {
		int line = 1;
		int lineStart = 0;
		for (int newline = text.indexOf('\n'); newline >= 0
				&& newline < index; newline = text.indexOf('\n', newline + 1)) {
			line++;
			lineStart = newline + 1;
		}
		return ": line %d column %d (char %d)".formatted(line, text.codePointCount(lineStart, index) + 1,
				text.codePointCount(0, index));
	}

	private void readDocument() {
		if (this.text.startsWith("\uFEFF")) {
			throw found("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
		}
		skipWhitespace();
		readValue(0);
		skipWhitespace();
		if (this.at < this.text.length()) {
			throw found("Extra data", this.at);
		}
	}

	private void readValue(int depth) {
		if (depth > MAX_DEPTH) {
			throw found("Nesting is too deep", this.at);
		}
		switch (next()) {
			case '"' -> readString();
			case '{' -> readObject(depth);
			case '[' -> readArray(depth);
			default -> readScalar();
		}
	}

	private void readObject(int depth) {
		this.at++;
		skipWhitespace();
		while (next() != '}') {
			if (next() != '"') {
				throw found("Expecting property name enclosed in double quotes", this.at);
			}
			readString();
			skipWhitespace();
			if (next() != ':') {
				throw found("Expecting ':' delimiter", this.at);
			}
			this.at++;
			skipWhitespace();
			readValue(depth + 1);
			readDelimiter('}');
		}
		this.at++;
	}

	private void readArray(int depth) {
		this.at++;
		skipWhitespace();
		while (next() != ']') {
			readValue(depth + 1);
			readDelimiter(']');
		}
		this.at++;
	}

	private void readDelimiter(char closing) {
		skipWhitespace();
		if (next() == ',') {
			this.at++;
			skipWhitespace();
		}
		else if (next() != closing) {
			throw found("Expecting ',' delimiter", this.at);
		}
	}

	private void readString() {
		int start = this.at++;
		while (next() != '"') {
			if (this.at >= this.text.length()) {
				throw found("Unterminated string starting at", start);
			}
			if (next() < ' ') {
				throw found("Invalid control character at", this.at);
			}
			if (next() == '\\') {
				readEscape(start);
			}
			else {
				this.at++;
			}
		}
		this.at++;
	}

	private void readEscape(int start) {
		int backslash = this.at++;
		if (this.at >= this.text.length()) {
			throw found("Unterminated string starting at", start);
		}
		if (next() == 'u') {
			if (!fourHexDigitsFollow()) {
				throw found("Invalid \\uXXXX escape", this.at);
			}
			this.at += 5;
		}
		else if (ESCAPED.indexOf(next()) < 0) {
			throw found("Invalid \\escape", backslash);
		}
		else {
			this.at++;
		}
	}

	/** Another character must follow the digits, as in Python. */
	private boolean fourHexDigitsFollow() {
		return this.at + 5 < this.text.length()
				&& this.text.substring(this.at + 1, this.at + 5).chars().allMatch(HexFormat::isHexDigit);
	}

	private void readScalar() {
		for (String constant : CONSTANTS) {
			if (this.text.startsWith(constant, this.at)) {
				throw new Found("Out of range float values are not JSON compliant: '" + constant + "'");
			}
		}
		for (String literal : LITERALS) {
			if (this.text.startsWith(literal, this.at)) {
				this.at += literal.length();
				return;
			}
		}
		readNumber();
	}

	private void readNumber() {
		int digits = (next() == '-') ? this.at + 1 : this.at;
		int end = skipDigits(digits);
		if (end == digits) {
			throw found("Expecting value", this.at);
		}
		if (this.text.charAt(digits) == '0') {
			end = digits + 1;
		}
		if (end < this.text.length() && this.text.charAt(end) == '.' && skipDigits(end + 1) > end + 1) {
			end = skipDigits(end + 1);
		}
		if (end < this.text.length() && (this.text.charAt(end) == 'e' || this.text.charAt(end) == 'E')) {
			int sign = end + 1;
			int exponent = (sign < this.text.length() && "+-".indexOf(this.text.charAt(sign)) >= 0) ? sign + 1 : sign;
			end = (skipDigits(exponent) > exponent) ? skipDigits(exponent) : end;
		}
		this.at = end;
	}

	private int skipDigits(int from) {
		int index = from;
		while (index < this.text.length() && this.text.charAt(index) >= '0' && this.text.charAt(index) <= '9') {
			index++;
		}
		return index;
	}

	private void skipWhitespace() {
		while (this.at < this.text.length() && WHITESPACE.indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
		}
	}

	/** The next character; a space at the end, which no rule accepts. */
	private char next() {
		return (this.at < this.text.length()) ? this.text.charAt(this.at) : ' ';
	}

	private Found found(String what, int where) {
		return new Found(what + position(this.text, where));
	}

	/** Ends the parse. */
	private static final class Found extends RuntimeException {

		private final String description;

		Found(String description) {
			super(description, null, false, false);
			this.description = description;
		}

	}

}
