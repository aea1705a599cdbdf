package dev.kartoteka.domain.shared;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The notation of floating-point numbers in the API: {@code repr} of Python, which the
 * API's clients know. It has as few digits as tell the number from its neighbors.
 */
public final class FloatNotation {

	private static final int LARGEST_EXPONENT_IN_FULL = 16;

	private static final int SMALLEST_EXPONENT_IN_FULL = -4;

	private FloatNotation() {
	}

	/** Writes {@code 1.5}, {@code 100000.0}, {@code 1e-07}, {@code 1e+16}. */
	public static String of(double value) {
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

}
