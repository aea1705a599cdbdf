package dev.kartoteka.adapter.persistence.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Tells whether values are the same as before, without telling what they are. */
public final class Fingerprint {

	private Fingerprint() {
	}

	/** Of values whose texts say all of them, in their order. */
	public static byte[] of(@Nullable Object... values) {
		MessageDigest digest = sha256();
		Arrays.stream(values).forEach((value) -> digest.update(framed(value)));
		return digest.digest();
	}

	/**
	 * With its length before it, lest the end of one be taken for the next one's
	 * beginning.
	 */
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
