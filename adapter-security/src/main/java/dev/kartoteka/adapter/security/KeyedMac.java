package dev.kartoteka.adapter.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Computes HMAC-SHA256 of texts. */
public final class KeyedMac {

	private static final String ALGORITHM = "HmacSHA256";

	private KeyedMac() {
	}

	/** Two different lists never have the same content. */
	public static byte[] of(SecretKey key, String... texts) {
		Mac mac = with(key);
		for (String text : texts) {
			byte[] content = bytes(text);
			mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
			mac.update(content);
		}
		return mac.doFinal();
	}

	/** The content is the text itself, without its length. */
	public static byte[] ofTextAlone(SecretKey key, String text) {
		return with(key).doFinal(bytes(text));
	}

	private static Mac with(SecretKey key) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ALGORITHM + " is missing", ex);
		}
	}

	/** Returns 64 lower-case hexadecimal digits. */
	public static String hexOf(SecretKey key, String... texts) {
		return HexFormat.of().formatHex(of(key, texts));
	}

	/** Compares in a time that does not depend on where the texts differ. */
	public static boolean equal(String expected, String presented) {
		return MessageDigest.isEqual(bytes(expected), bytes(presented));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
