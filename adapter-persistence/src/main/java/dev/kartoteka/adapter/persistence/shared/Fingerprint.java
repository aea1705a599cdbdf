package dev.kartoteka.adapter.persistence.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** A hash of values, to see whether they changed without storing them. */
public final class Fingerprint {

	private Fingerprint() {
	}

	/** Returns the hash of the values' texts, in their order. */
	public static byte[] of(@Nullable Object... values) {
		MessageDigest digest = sha256();
		Arrays.stream(values).forEach((value) -> digest.update(framed(value)));
		return digest.digest();
	}

	/** Adds the length first, so that ("ab", "c") and ("a", "bc") differ. */
	private static byte[] framed(@Nullable Object value) {
		String text = (value == null) ? "-" : value.toString();
		return ((value == null) ? text : text.length() + ":" + text).getBytes(StandardCharsets.UTF_8);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
