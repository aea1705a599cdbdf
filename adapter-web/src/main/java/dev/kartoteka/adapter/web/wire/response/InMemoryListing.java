package dev.kartoteka.adapter.web.wire.response;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import dev.kartoteka.domain.shared.Listing;

/**
 * A listing of items in memory.
 *
 * @param id by which the items are sorted
 */
public record InMemoryListing<T>(List<T> items, ToLongFunction<T> id) implements Listing<T> {

	public InMemoryListing {
		items = List.copyOf(items);
	}

	@Override
	public Stream<T> all() {
		return this.items.stream();
	}

	@Override
	public Page<T> page(long number, int size) {
		long start = Math.min((number - 1) * size, this.items.size());
		return new Page<>(between(start, start + size), this.items.size());
	}

	@Override
	public Slice<T> slice(Cursor cursor, int size) {
		return switch (cursor) {
			case Cursor.Start _ -> slice(0, size);
			case Cursor.After(long last) -> {
				long start = countBelow(last + 1);
				yield slice(start, start + size);
			}
			case Cursor.Before(long first) -> {
				long end = countBelow(first);
				yield slice(end - size, end);
			}
		};
	}

	private Slice<T> slice(long start, long end) {
		return new Slice<>(between(start, end), start > 0, end < this.items.size());
	}

	private long countBelow(long bound) {
		return this.items.stream().filter((item) -> this.id.applyAsLong(item) < bound).count();
	}

	private List<T> between(long start, long end) {
		return this.items.subList((int) Math.max(start, 0), (int) Math.min(end, this.items.size()));
	}

}
