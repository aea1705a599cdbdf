package dev.kartoteka.domain.ports;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import dev.kartoteka.domain.shared.Listing;

/** A list in memory, in the order of its ids or against it. */
record InMemoryListing<T>(Supplier<Stream<T>> items, ToLongFunction<T> id, boolean newestFirst) implements Listing<T> {

	static <T> Listing<T> newestFirst(Supplier<Stream<T>> items, ToLongFunction<T> id) {
		return new InMemoryListing<>(items, id, true);
	}

	static <T> Listing<T> oldestFirst(Supplier<Stream<T>> items, ToLongFunction<T> id) {
		return new InMemoryListing<>(items, id, false);
	}

	@Override
	public Stream<T> all() {
		Comparator<T> byId = Comparator.comparingLong(this.id);
		return this.items.get().sorted(this.newestFirst ? byId.reversed() : byId);
	}

	@Override
	public Page<T> page(long number, int size) {
		List<T> everything = all().toList();
		return new Page<>(everything.stream().skip((number - 1) * size).limit(size).toList(), everything.size());
	}

	@Override
	public Slice<T> slice(Cursor cursor, int size) {
		List<T> everything = all().toList();
		int from = switch (cursor) {
			case Cursor.Start() -> 0;
			case Cursor.After(long key) -> everything.size() - numberBehind(key);
			case Cursor.Before(long key) -> Math.max(0, numberBefore(key) - size);
		};
		int to = switch (cursor) {
			case Cursor.Before(long key) -> numberBefore(key);
			case Cursor.Start(), Cursor.After(long _) -> Math.min(everything.size(), from + size);
		};
		return new Slice<>(everything.subList(from, to), from > 0, to < everything.size());
	}

	private int numberBefore(long key) {
		return (int) all().mapToLong(this.id).filter((item) -> this.newestFirst ? item > key : item < key).count();
	}

	private int numberBehind(long key) {
		return (int) all().mapToLong(this.id).filter((item) -> this.newestFirst ? item < key : item > key).count();
	}

}
