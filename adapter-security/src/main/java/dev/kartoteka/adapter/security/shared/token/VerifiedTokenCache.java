package dev.kartoteka.adapter.security.shared.token;

import java.util.Collections;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Caches the claims of tokens whose signature is valid. Only such tokens are added, so
 * forged ones can't fill the cache. A signature stays valid as long as the program runs;
 * the times of a token and its session have to be checked in every request.
 */
final class VerifiedTokenCache {

	static final int CAPACITY = 5000;

	private final Cache<String, Map<String, Object>> claims = Caffeine.newBuilder()
		.maximumSize(CAPACITY)
		// Evicts in the thread that adds: no thread of a pool is needed.
		.executor(Runnable::run)
		.build();

	/** Returns the claims of the token, or null if they are not in the cache. */
	@Nullable Map<String, Object> claimsOf(String token) {
		return this.claims.getIfPresent(token);
	}

	void add(String token, Map<String, Object> verified) {
		this.claims.put(token, Collections.unmodifiableMap(verified));
	}

	long size() {
		this.claims.cleanUp();
		return this.claims.estimatedSize();
	}

}
