package dev.kartoteka.adapter.web.wire.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Caches the bytes of public lists. Each request reads the items, or the mark that
 * changes with them; the cached bytes are used only if these are equal. So no response is
 * stale, on any number of replicas. The least recently used entries are evicted first.
 */
final class ResponseCache {

	private static final int MAX_BYTES = 16 * 1024 * 1024;

	/** In bytes: what an entry takes besides the body. */
	private static final int OVERHEAD = 1024;

	private final Map<CacheKey, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

	private long bytes;

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
		keep(key, new Entry(state, created));
		return created;
	}

	/** The cached response for that state; null if there is none. */
	@Nullable CachedResponse find(CacheKey key, Object state) {
		Entry cached = latest(key);
		return (cached != null && cached.state().equals(state)) ? cached.response() : null;
	}

	private synchronized @Nullable Entry latest(CacheKey key) {
		return this.entries.get(key);
	}

	private synchronized void keep(CacheKey key, Entry entry) {
		Entry replaced = this.entries.put(key, entry);
		this.bytes += entry.size() - ((replaced != null) ? replaced.size() : 0);
		var oldest = this.entries.values().iterator();
		while (this.bytes > MAX_BYTES) {
			this.bytes -= oldest.next().size();
			oldest.remove();
		}
	}

	/** What was requested, and in which format. */
	record CacheKey(String url, ListFormat format) {
	}

	private record Entry(Object state, CachedResponse response) {

		/** In bytes. The items take about as much as the body. */
		long size() {
			return 2L * this.response.size() + OVERHEAD;
		}

	}

}
