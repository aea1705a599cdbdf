package dev.kartoteka.adapter.web.wire.response;

import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Caches the bytes of public lists. Each request reads the items, or the mark that
 * changes with them; the cached bytes are used only if these are equal. So no response is
 * stale, on any number of replicas. Caffeine evicts entries by frequency and recency of
 * use.
 */
final class ResponseCache {

	private static final int MAX_BYTES = 16 * 1024 * 1024;

	/** In bytes: what an entry takes besides the body. */
	private static final int OVERHEAD = 1024;

	/** Evicts in the calling thread: the work is short. */
	private final Cache<CacheKey, Entry> entries = Caffeine.newBuilder()
		.maximumWeight(MAX_BYTES)
		.<CacheKey, Entry>weigher((_, entry) -> entry.size())
		.executor(Runnable::run)
		.build();

	/**
	 * Returns the response for that state.
	 * @param key all that the response depends on besides the state
	 * @param state the items, or the mark of their state
	 * @param body makes the body if it is not cached
	 */
	CachedResponse of(CacheKey key, Object state, Supplier<byte[]> body) {
		CachedResponse cached = find(key, state);
		if (cached != null) {
			return cached;
		}
		CachedResponse created = CachedResponse.of(body.get(), key.format());
		this.entries.put(key, new Entry(state, created));
		return created;
	}

	/** The cached response for that state; null if there is none. */
	@Nullable CachedResponse find(CacheKey key, Object state) {
		Entry cached = this.entries.getIfPresent(key);
		return (cached != null && cached.state().equals(state)) ? cached.response() : null;
	}

	/** What was requested, and in which format. */
	record CacheKey(String url, ListFormat format) {
	}

	private record Entry(Object state, CachedResponse response) {

		/** In bytes. The items take about as much as the body. */
		int size() {
			return 2 * this.response.size() + OVERHEAD;
		}

	}

}
