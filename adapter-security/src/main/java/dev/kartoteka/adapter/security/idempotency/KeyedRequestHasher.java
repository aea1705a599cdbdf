package dev.kartoteka.adapter.security.idempotency;

import javax.crypto.SecretKey;

import dev.kartoteka.adapter.security.KeyedMac;
import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.domain.idempotency.RequestHasher;

import org.springframework.stereotype.Component;

/**
 * Computes digests with HMAC-SHA256. A new key makes the stored digests of earlier
 * requests useless: their idempotency keys count as new.
 */
@Component
class KeyedRequestHasher implements RequestHasher {

	private final SecretKey key;

	KeyedRequestHasher(SecurityKeys keys) {
		this.key = keys.requestDigests();
	}

	@Override
	public String digest(String... texts) {
		return KeyedMac.hexOf(this.key, texts);
	}

}
