package dev.kartoteka.adapter.web.wire.input;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Python's rules for stripping texts, parsing and printing numbers, and naming types, on
 * which the API's clients rely.
 */
final class PythonText {

	private static final int LARGEST_EXPONENT_IN_FULL = 16;

	private static final int SMALLEST_EXPONENT_IN_FULL = -4;

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
		return number.isIntegralNumber() ? number.bigIntegerValue().toString() : ofFloat(number.doubleValue());
	}

	/** {@code repr(value)} of a float. */
	static String ofFloat(double value) {
		if (Double.isNaN(value)) {
			return "nan";
		}
		if (Double.isInfinite(value)) {
			return (value > 0) ? "inf" : "-inf";
		}
		String sign = (Math.copySign(1, value) < 0) ? "-" : "";
		if (value == 0) {
			return sign + "0.0";
		}
		BigDecimal shortest = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
		String digits = shortest.unscaledValue().toString();
		int point = digits.length() - shortest.scale();
		if (point > LARGEST_EXPONENT_IN_FULL || point <= SMALLEST_EXPONENT_IN_FULL) {
			return sign + withExponent(digits, point - 1);
		}
		String plain = shortest.toPlainString();
		return sign + (plain.contains(".") ? plain : plain + ".0");
	}

	private static String withExponent(String digits, int exponent) {
		String mantissa = (digits.length() == 1) ? digits : digits.charAt(0) + "." + digits.substring(1);
		return mantissa + "e" + ((exponent < 0) ? "-" : "+") + String.format(Locale.ROOT, "%02d", Math.abs(exponent));
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
