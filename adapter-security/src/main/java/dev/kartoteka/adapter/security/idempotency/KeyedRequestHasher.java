package dev.kartoteka.adapter.security.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.security.TokenSecrets;
import dev.kartoteka.domain.idempotency.RequestHasher;

/**
 * HMAC-SHA256 with a key derived from the secret that signs tokens. When that is changed,
 * keys of the day before are forgotten.
 */
@Component
class KeyedRequestHasher implements RequestHasher {

	private static final String MAC = "HmacSHA256";

	private static final String KEY_LABEL = "kartoteka idempotency";

	private static final int KEY_BYTES = 32;

	private final SecretKey key;

	KeyedRequestHasher(TokenSecrets secrets) {
		this.key = keyOf(secrets.current());
	}

	@Override
	public String digest(String... texts) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(this.key);
			for (String text : texts) {
				// With their lengths, so that no two lists of texts read the same.
				byte[] content = text.getBytes(StandardCharsets.UTF_8);
				mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
				mac.update(content);
			}
			return HexFormat.of().formatHex(mac.doFinal());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(MAC + " is missing", ex);
		}
	}

	private static SecretKey keyOf(String secret) {
		try {
			HKDFParameterSpec derivation = HKDFParameterSpec.ofExtract()
				.addIKM(secret.getBytes(StandardCharsets.UTF_8))
				.thenExpand(KEY_LABEL.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
			return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(derivation), MAC);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HKDF-SHA256 is missing", ex);
		}
	}

}
