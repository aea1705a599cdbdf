package dev.kartoteka.adapter.security.shared.token;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What tokens say whose signature was found to be ours. Only those come in, so that
 * nobody else can fill it; a signature never becomes bad again as long as the program
 * runs. Whether the token has expired, or its session has ended, is not its business.
 */
final class VerifiedTokenCache {

	/** Of more tokens in use at once, those that were not seen for the longest go. */
	static final int CAPACITY = 5000;

	private final Map<String, Map<String, Object>> claims = Collections.synchronizedMap(new LeastRecentlyUsed());

	/** Null if the token has not been proved, or not lately. */
	@Nullable Map<String, Object> claimsOf(String token) {
		return this.claims.get(token);
	}

	void remember(String token, Map<String, Object> proved) {
		this.claims.put(token, Collections.unmodifiableMap(proved));
	}

	int size() {
		return this.claims.size();
	}

	private static final class LeastRecentlyUsed extends LinkedHashMap<String, Map<String, Object>> {

		LeastRecentlyUsed() {
			super(16, 0.75F, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Map<String, Object>> eldest) {
			return size() > CAPACITY;
		}

	}

}
