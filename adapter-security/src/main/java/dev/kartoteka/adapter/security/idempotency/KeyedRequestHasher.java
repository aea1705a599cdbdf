package dev.kartoteka.adapter.security.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.domain.idempotency.RequestHasher;

/**
 * Computes digests with HMAC-SHA256. A new key makes the stored digests of earlier
 * requests useless: their idempotency keys count as new.
 */
@Component
class KeyedRequestHasher implements RequestHasher {

	private static final String MAC = "HmacSHA256";

	private final SecretKey key;

	KeyedRequestHasher(SecurityKeys keys) {
		this.key = keys.requestDigests();
	}

	@Override
	public String digest(String... texts) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(this.key);
			for (String text : texts) {
				// The lengths keep two different lists from having the same content.
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

}
