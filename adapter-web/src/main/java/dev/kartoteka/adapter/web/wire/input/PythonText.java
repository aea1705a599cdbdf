package dev.kartoteka.adapter.web.wire.input;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.kartoteka.domain.shared.FloatNotation;

/**
 * Python's rules for stripping texts, parsing and printing numbers, and naming types, on
 * which the API's clients rely.
 */
final class PythonText {

	private PythonText() {
	}

	/** {@code str.strip()}. */
	static String strip(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isSpace(text.charAt(start))) {
			start++;
		}
		while (start < end && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
	}

	/** {@code int(text)}, or null where that raises a {@code ValueError}. */
	static @Nullable BigInteger parseInteger(String text) {
		String stripped = strip(text);
		boolean negative = stripped.startsWith("-");
		String digits = digits((negative || stripped.startsWith("+")) ? stripped.substring(1) : stripped);
		if (digits == null) {
			return null;
		}
		BigInteger magnitude = new BigInteger(digits);
		return negative ? magnitude.negate() : magnitude;
	}

	/**
	 * The decimal digits of any script as ASCII, without underscores between digits; null
	 * if the text is empty or contains anything else.
	 */
	static @Nullable String digits(String text) {
		StringBuilder digits = new StringBuilder(text.length());
		boolean afterDigit = false;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int c = text.codePointAt(i);
			int digit = Character.digit(c, 10);
			if (digit >= 0 && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
				digits.append((char) ('0' + digit));
				afterDigit = true;
			}
			else if (c == '_' && afterDigit) {
				afterDigit = false;
			}
			else {
				return null;
			}
		}
		return afterDigit ? digits.toString() : null;
	}

	/** {@code str(value)} of a number. */
	static String ofNumber(JsonNode number) {
		return number.isIntegralNumber() ? number.bigIntegerValue().toString() : FloatNotation.of(number.doubleValue());
	}

	/** {@code type(value).__name__}. */
	static String typeName(JsonNode value) {
		return switch (value.getNodeType()) {
			case OBJECT -> "dict";
			case ARRAY -> "list";
			case STRING -> "str";
			case BOOLEAN -> "bool";
			case NUMBER -> value.isIntegralNumber() ? "int" : "float";
			case POJO -> "InMemoryUploadedFile";
			case NULL, MISSING, BINARY -> "NoneType";
		};
	}

}
