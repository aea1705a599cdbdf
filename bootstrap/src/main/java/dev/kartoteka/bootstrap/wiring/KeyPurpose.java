package dev.kartoteka.bootstrap.wiring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The purposes for which a key is derived from the token secret with HKDF-SHA256 (RFC
 * 5869), without a salt and with the label as {@code info}. A derived key reveals nothing
 * about the secret or about the keys of other purposes. A changed label makes everything
 * invalid that was signed or encrypted before.
 */
enum KeyPurpose {

	EMAIL_TOKENS("kartoteka letter tokens", "HmacSHA256"),

	INVITATION_TOKENS("kartoteka invitation tokens", "HmacSHA256"),

	BROWSER_TOKENS("kartoteka browser tokens", "HmacSHA256"),

	PHONE_CODES("kartoteka phone codes", "HmacSHA256"),

	PASSWORD_SALTS("kartoteka password salts", "HmacSHA256"),

	REQUEST_DIGESTS("kartoteka idempotency", "HmacSHA256"),

	ATTEMPT_COUNTS("kartoteka attempt counts", "HmacSHA256"),

	STAGED_ROWS("kartoteka staged rows", "AES");

	private static final int KEY_BYTES = 32;

	private final String label;

	private final String algorithm;

	KeyPurpose(String label, String algorithm) {
		this.label = label;
		this.algorithm = algorithm;
	}

	SecretKey derive(String secret) {
		try {
			HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
				.addIKM(secret.getBytes(StandardCharsets.UTF_8))
				.thenExpand(this.label.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
			return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(parameters), this.algorithm);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HKDF-SHA256 is missing", ex);
		}
	}

}
