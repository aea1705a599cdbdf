package dev.kartoteka.adapter.web.wire.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Answers that are asked for again and again. What they show is read each time; only as
 * long as it is still the same, the bytes made of it are used again. So none is ever
 * stale, on however many replicas. The ones that nobody asked for the longest are
 * forgotten first.
 */
final class KeptAnswers {

	private static final int MAX_BYTES = 16 * 1024 * 1024;

	/** In bytes, for what an answer takes besides its body. */
	private static final int OVERHEAD = 1024;

	private final Map<Address, Kept> byAddress = new LinkedHashMap<>(16, 0.75f, true);

	private long bytes;

	/**
	 * The answer that shows the items.
	 * @param url all that the answer depends on besides the items and the form
	 * @param body makes it if it is not there
	 */
	KeptAnswer of(String url, List<?> items, ListForm form, Supplier<byte[]> body) {
		Address address = new Address(url, form);
		Kept known = find(address);
		if (known != null && known.items().equals(items)) {
			return known.answer();
		}
		KeptAnswer made = KeptAnswer.of(body.get(), form);
		keep(address, new Kept(items, made));
		return made;
	}

	private synchronized @Nullable Kept find(Address address) {
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

	private record Address(String url, ListForm form) {
	}

	private record Kept(List<?> items, KeptAnswer answer) {

		/** The items take about as much as what is made of them. */
		long size() {
			return 2L * this.answer.size() + OVERHEAD;
		}

	}

}
