package dev.kartoteka.adapter.persistence.clientcardimport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.StagingSecrets;

/**
 * Texts encrypted with AES-GCM, so that neither the database nor its backups hold
 * passwords in clear while they wait to be hashed.
 */
@Component
class SealedText {

	private static final String KEY_LABEL = "kartoteka staged rows";

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	/** The first seals; all of them open. */
	private final List<SecretKey> keys;

	private final SecureRandom random = new SecureRandom();

	SealedText(StagingSecrets secrets) {
		this.keys = Stream.concat(Stream.of(secrets.current()), secrets.previous().stream())
			.map(SealedText::keyOf)
			.toList();
	}

	String sealed(String clear) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, this.keys.getFirst(), nonce)
				.doFinal(clear.getBytes(StandardCharsets.UTF_8));
			byte[] sealed = ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
			return Base64.getEncoder().encodeToString(sealed);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A text could not be sealed", ex);
		}
	}

	/**
	 * The text in clear.
	 * @throws IllegalStateException if none of the secrets has sealed it
	 */
	String opened(String sealed) {
		byte[] bytes = Base64.getDecoder().decode(sealed);
		for (SecretKey key : this.keys) {
			try {
				byte[] clear = cipher(Cipher.DECRYPT_MODE, key, bytes).doFinal(bytes, NONCE_BYTES,
						bytes.length - NONCE_BYTES);
				return new String(clear, StandardCharsets.UTF_8);
			}
			catch (AEADBadTagException _) {
				// Another of the secrets may have sealed it.
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("A sealed text could not be opened", ex);
			}
		}
		throw new IllegalStateException("No secret opens a sealed text: has it been changed without the previous one?");
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonceAndMore) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceAndMore, 0, NONCE_BYTES));
		return cipher;
	}

	private static SecretKey keyOf(String secret) {
		try {
			HKDFParameterSpec derivation = HKDFParameterSpec.ofExtract()
				.addIKM(secret.getBytes(StandardCharsets.UTF_8))
				.thenExpand(KEY_LABEL.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
			return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(derivation), "AES");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HKDF-SHA256 is missing", ex);
		}
	}

}
