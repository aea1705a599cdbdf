package dev.kartoteka.adapter.web.wire.input;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** Decimal numbers with a fixed number of decimal places. */
final class DecimalType implements FieldType<BigDecimal> {

	private static final int MAX_TEXT_LENGTH = 1000;

	private static final String INVALID = "A valid number is required.";

	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

	private final int digits;

	private final int places;

	private final BigDecimal bound;

	DecimalType(int digits, int places, int bound) {
		this.digits = digits;
		this.places = places;
		this.bound = BigDecimal.valueOf(bound);
	}

	@Override
	public FieldResult<BigDecimal> read(JsonNode value, boolean form) {
		if (!value.isString() && !value.isNumber()) {
			return FieldResult.invalid(INVALID);
		}
		String text = value.isString() ? PythonText.strip(value.stringValue()) : PythonText.ofNumber(value);
		if (text.length() > MAX_TEXT_LENGTH) {
			return FieldResult.invalid("String value too large.");
		}
		String ascii = withAsciiDigits(text.replace("_", ""));
		return NUMBER.matcher(ascii).matches() ? withinPrecision(ascii) : FieldResult.invalid(INVALID);
	}

	private FieldResult<BigDecimal> withinPrecision(String ascii) {
		try {
			return withinPrecision(new BigDecimal(ascii));
		}
		catch (NumberFormatException exponentTooLarge) {
			return tooManyDigits();
		}
	}

	private static String withAsciiDigits(String text) {
		StringBuilder ascii = new StringBuilder(text.length());
		text.codePoints()
			.forEach((c) -> ascii.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
		return ascii.toString();
	}

	private FieldResult<BigDecimal> withinPrecision(BigDecimal number) {
		long significant = number.precision();
		long decimals = Math.max(0, number.scale());
		long whole = Math.max(0, significant - number.scale());
		long total = (decimals == 0) ? whole : Math.max(significant, decimals);
		if (total > this.digits) {
			return tooManyDigits();
		}
		if (decimals > this.places) {
			return FieldResult.invalid("Ensure that there are no more than " + this.places + " decimal places.");
		}
		if (whole > this.digits - this.places) {
			return FieldResult.invalid("Ensure that there are no more than " + (this.digits - this.places)
					+ " digits before the decimal point.");
		}
		return withinBound(number.setScale(this.places));
	}

	private FieldResult<BigDecimal> withinBound(BigDecimal number) {
		if (number.compareTo(this.bound) > 0) {
			return FieldResult.invalid("Ensure this value is less than or equal to " + this.bound + ".");
		}
		if (number.compareTo(this.bound.negate()) < 0) {
			return FieldResult.invalid("Ensure this value is greater than or equal to " + this.bound.negate() + ".");
		}
		return FieldResult.valid(number);
	}

	private FieldResult<BigDecimal> tooManyDigits() {
		return FieldResult.invalid("Ensure that there are no more than " + this.digits + " digits in total.");
	}

}
