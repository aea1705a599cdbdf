package dev.kartoteka.adapter.persistence.clientcardimport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import dev.kartoteka.adapter.persistence.StagingKeys;

import org.springframework.stereotype.Component;

/**
 * Encrypts texts with AES-GCM, so that neither the database nor its backups hold
 * passwords in clear text while they wait to be hashed.
 */
@Component
class SealedText {

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final StagingKeys keys;

	private final SecureRandom random = new SecureRandom();

	SealedText(StagingKeys keys) {
		this.keys = keys;
	}

	String sealed(String clear) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, this.keys.current(), nonce)
				.doFinal(clear.getBytes(StandardCharsets.UTF_8));
			byte[] sealed = ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
			return Base64.getEncoder().encodeToString(sealed);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A text could not be sealed", ex);
		}
	}

	/**
	 * Decrypts the text.
	 * @throws IllegalStateException if none of the keys decrypts it
	 */
	String opened(String sealed) {
		byte[] bytes = Base64.getDecoder().decode(sealed);
		for (SecretKey key : this.keys.all()) {
			try {
				byte[] clear = cipher(Cipher.DECRYPT_MODE, key, bytes).doFinal(bytes, NONCE_BYTES,
						bytes.length - NONCE_BYTES);
				return new String(clear, StandardCharsets.UTF_8);
			}
			catch (AEADBadTagException _) {
				// Another key may have encrypted it.
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("A sealed text could not be opened", ex);
			}
		}
		throw new IllegalStateException(
				"No key opens a sealed text. If KARTOTEKA_JWT_SECRET was changed, add the old one to KARTOTEKA_JWT_PREVIOUS_SECRETS.");
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonceAndMore) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceAndMore, 0, NONCE_BYTES));
		return cipher;
	}

}
