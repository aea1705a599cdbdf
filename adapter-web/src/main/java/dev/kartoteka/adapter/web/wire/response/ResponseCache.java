package dev.kartoteka.adapter.web.wire.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Answers that are asked for again and again. What they show, or the mark that changes
 * with it, is read each time; only as long as it is still the same, the bytes made of it
 * are used again. So none is ever stale, on however many replicas. The ones that nobody
 * asked for the longest are forgotten first.
 */
final class ResponseCache {

	private static final int MAX_BYTES = 16 * 1024 * 1024;

	/** In bytes, for what an answer takes besides its body. */
	private static final int OVERHEAD = 1024;

	private final Map<Address, Kept> byAddress = new LinkedHashMap<>(16, 0.75f, true);

	private long bytes;

	/**
	 * The answer that shows that state.
	 * @param address all that the answer depends on besides the state
	 * @param state the items themselves or the mark of their state
	 * @param body makes it if it is not there
	 */
	CachedResponse of(Address address, Object state, Supplier<byte[]> body) {
		CachedResponse known = find(address, state);
		if (known != null) {
			return known;
		}
		CachedResponse made = CachedResponse.of(body.get(), address.form());
		keep(address, new Kept(state, made));
		return made;
	}

	/** The answer that shows that state, if it is still there. */
	@Nullable CachedResponse find(Address address, Object state) {
		Kept known = latest(address);
		return (known != null && known.state().equals(state)) ? known.response() : null;
	}

	private synchronized @Nullable Kept latest(Address address) {
		return this.byAddress.get(address);
	}

	private synchronized void keep(Address address, Kept kept) {
		Kept replaced = this.byAddress.put(address, kept);
		this.bytes += kept.size() - ((replaced != null) ? replaced.size() : 0);
		var oldest = this.byAddress.values().iterator();
		while (this.bytes > MAX_BYTES) {
			this.bytes -= oldest.next().size();
			oldest.remove();
		}
	}

	/** What was asked for, and in which form. */
	record Address(String url, ListForm form) {
	}

	private record Kept(Object state, CachedResponse response) {

		/** Items take about as much as what is made of them. */
		long size() {
			return 2L * this.response.size() + OVERHEAD;
		}

	}

}
