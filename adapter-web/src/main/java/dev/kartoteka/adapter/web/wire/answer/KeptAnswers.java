package dev.kartoteka.adapter.web.wire.answer;

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
final class KeptAnswers {

	private static final int MAX_BYTES = 16 * 1024 * 1024;

	/** In bytes, for what an answer takes besides its body. */
	private static final int OVERHEAD = 1024;

	private final Map<String, Kept> byUrl = new LinkedHashMap<>(16, 0.75f, true);

	private long bytes;

	/**
	 * The answer that shows that state.
	 * @param url all that the answer depends on besides the state
	 * @param state the items themselves or the mark of their state
	 * @param body makes it if it is not there
	 */
	KeptAnswer of(String url, Object state, Supplier<byte[]> body) {
		KeptAnswer known = find(url, state);
		if (known != null) {
			return known;
		}
		KeptAnswer made = KeptAnswer.of(body.get());
		keep(url, new Kept(state, made));
		return made;
	}

	/** The answer that shows that state, if it is still there. */
	@Nullable KeptAnswer find(String url, Object state) {
		Kept known = latest(url);
		return (known != null && known.state().equals(state)) ? known.answer() : null;
	}

	private synchronized @Nullable Kept latest(String url) {
		return this.byUrl.get(url);
	}

	private synchronized void keep(String url, Kept kept) {
		Kept replaced = this.byUrl.put(url, kept);
		this.bytes += kept.size() - ((replaced != null) ? replaced.size() : 0);
		var oldest = this.byUrl.values().iterator();
		while (this.bytes > MAX_BYTES) {
			this.bytes -= oldest.next().size();
			oldest.remove();
		}
	}

	private record Kept(Object state, KeptAnswer answer) {

		/** Items take about as much as what is made of them. */
		long size() {
			return 2L * this.answer.size() + OVERHEAD;
		}

	}

}
