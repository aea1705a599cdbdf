package dev.kartoteka.adapter.web.wire.input;

import java.math.BigInteger;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** Integers, also as text. */
final class IntegerType implements FieldType<BigInteger> {

	private static final int MAX_TEXT_LENGTH = 1000;

	private static final Pattern ZERO_FRACTION = Pattern.compile("\\.0*\\s*$");

	private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

	private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);

	@Override
	public FieldResult<BigInteger> read(JsonNode value, boolean form) {
		if (!value.isString() && !value.isNumber()) {
			return invalid();
		}
		String text = value.isString() ? value.stringValue() : PythonText.ofNumber(value);
		if (value.isString() && text.length() > MAX_TEXT_LENGTH) {
			return FieldResult.invalid("String value too large.");
		}
		BigInteger number = PythonText.parseInteger(ZERO_FRACTION.matcher(text).replaceFirst(""));
		return (number == null) ? invalid() : FieldResult.valid(number);
	}

	private static FieldResult<BigInteger> invalid() {
		return FieldResult.invalid("A valid integer is required.");
	}

	/** The number, if it fits in 64 bits. */
	static FieldResult<Long> within64Bits(BigInteger number) {
		if (number.compareTo(MAX) > 0) {
			return FieldResult.invalid("Ensure this value is less than or equal to " + MAX + ".");
		}
		if (number.compareTo(MIN) < 0) {
			return FieldResult.invalid("Ensure this value is greater than or equal to " + MIN + ".");
		}
		return FieldResult.valid(number.longValueExact());
	}

	/** The number as an id; 0, which no object has, if it does not fit in 64 bits. */
	static Long asId(BigInteger number) {
		return (number.bitLength() < Long.SIZE) ? number.longValueExact() : 0L;
	}

}
