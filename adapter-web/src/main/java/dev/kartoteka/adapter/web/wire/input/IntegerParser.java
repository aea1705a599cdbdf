package dev.kartoteka.adapter.web.wire.input;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

/** Whole numbers in URLs, outside of any field. */
public final class IntegerParser {

	private static final int MAX_LENGTH = 100;

	private static final int MAX_BITS = 63;

	private IntegerParser() {
	}

	/** What Python would read; null if that is no whole number of at most 64 bits. */
	public static @Nullable Long read(String text) {
		BigInteger number = (text.length() > MAX_LENGTH) ? null : PythonText.parseInteger(text);
		return (number == null || number.bitLength() > MAX_BITS) ? null : number.longValueExact();
	}

}
