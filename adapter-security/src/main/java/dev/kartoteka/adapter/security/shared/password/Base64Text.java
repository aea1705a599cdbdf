package dev.kartoteka.adapter.security.shared.password;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

final class Base64Text {

	private Base64Text() {
	}

	/** Decodes Base64 with or without padding; null if the text is not Base64. */
	static byte @Nullable [] decode(String text) {
		try {
			return Base64.getDecoder().decode(text);
		}
		catch (IllegalArgumentException _) {
			return null;
		}
	}

	static String encodeUnpadded(byte[] bytes) {
		return Base64.getEncoder().withoutPadding().encodeToString(bytes);
	}

}
