package dev.kartoteka.adapter.web.wire.input;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

/** Parses integers in URLs, outside of fields. */
public final class IntegerParser {

	private static final int MAX_LENGTH = 100;

	private static final int MAX_BITS = 63;

	private IntegerParser() {
	}

	/** Parses as Python does; null if the text is not an integer of at most 64 bits. */
	public static @Nullable Long parse(String text) {
		BigInteger number = (text.length() > MAX_LENGTH) ? null : PythonText.parseInteger(text);
		return (number == null || number.bitLength() > MAX_BITS) ? null : number.longValueExact();
	}

}
