package dev.kartoteka.adapter.web.wire.input;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Ids of objects. */
final class ReferenceType implements FieldType<Long> {

	private static final int MAX_BITS = 63;

	private static final int MAX_TEXT_LENGTH = 1000;

	@Override
	public FieldResult<Long> read(JsonNode value, boolean form) {
		BigInteger id = idIn(value);
		if (id == null) {
			return FieldResult
				.invalid("Incorrect type. Expected pk value, received " + PythonText.typeName(value) + ".");
		}
		if (id.bitLength() > MAX_BITS) {
			return FieldResult.invalid(doesNotExist(id.toString()));
		}
		return FieldResult.valid(id.longValueExact());
	}

	@Override
	public Emptiness emptiness(boolean form) {
		return Emptiness.NULL;
	}

	private static @Nullable BigInteger idIn(JsonNode value) {
		if (value.isString()) {
			return (value.stringValue().length() > MAX_TEXT_LENGTH) ? null
					: PythonText.parseInteger(value.stringValue());
		}
		if (value.isIntegralNumber()) {
			return value.bigIntegerValue();
		}
		return value.isFloatingPointNumber() ? wholeNumber(value.doubleValue()) : null;
	}

	/** The number as an integer. Python would truncate a fraction; here it is invalid. */
	private static @Nullable BigInteger wholeNumber(double number) {
		return (Double.isFinite(number) && number == Math.rint(number)) ? new BigDecimal(number).toBigInteger() : null;
	}

	static String doesNotExist(String id) {
		return "Invalid pk \"" + id + "\" - object does not exist.";
	}

}
