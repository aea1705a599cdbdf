package dev.kartoteka.adapter.persistence.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.Window.Direction;
import dev.kartoteka.domain.shared.Listing;

/** A list ordered by key, read in portions each of which costs the same at any depth. */
public final class KeysetListing<T> implements Listing<T> {

	/** As many items of a long list are in memory at once. */
	static final int BATCH_SIZE = 500;

	private final boolean descending;

	private final Supplier<KeyedItems<T>> source;

	private KeysetListing(boolean descending, Supplier<KeyedItems<T>> source) {
		this.descending = descending;
		this.source = source;
	}

	/** The greatest key, which is the newest item, comes first. */
	public static <T> Listing<T> newestFirst(Supplier<KeyedItems<T>> source) {
		return new KeysetListing<>(true, source);
	}

	/** The smallest key comes first. */
	public static <T> Listing<T> oldestFirst(Supplier<KeyedItems<T>> source) {
		return new KeysetListing<>(false, source);
	}

	/** Nothing, without asking the database. */
	public static <T> Listing<T> empty() {
		return new KeysetListing<>(true, NoItems::new);
	}

	@Override
	public Stream<T> all() {
		KeyedItems<T> items = this.source.get();
		Batch<T> first = batch(items, null);
		return Stream.iterate(first, (batch) -> !batch.items().isEmpty(), (previous) -> batchBehind(previous, items))
			.flatMap((batch) -> batch.items().stream());
	}

	private Batch<T> batchBehind(Batch<T> previous, KeyedItems<T> items) {
		return previous.followedByMore() ? batch(items, items.keyOf(previous.items().getLast()))
				: new Batch<>(List.of(), false);
	}

	private Batch<T> batch(KeyedItems<T> items, @Nullable Long behind) {
		return portion(items, Direction.END, behind, BATCH_SIZE);
	}

	/** One item more than wanted tells whether the list goes on. */
	private Batch<T> portion(KeyedItems<T> items, Direction towards, @Nullable Long beside, int size) {
		List<T> found = items.read(new Window(this.descending, towards, beside, 0, size + 1));
		boolean more = found.size() > size;
		return new Batch<>(more ? found.subList(0, size) : found, more);
	}

	@Override
	public Page<T> page(long number, int size) {
		KeyedItems<T> items = this.source.get();
		long total = items.count();
		long pagesBefore = number - 1;
		if (pagesBefore > total / size || pagesBefore * size >= total) {
			return new Page<>(List.of(), total);
		}
		return new Page<>(items.read(new Window(this.descending, Direction.END, null, pagesBefore * size, size)),
				total);
	}

	@Override
	public Slice<T> slice(Cursor cursor, int size) {
		KeyedItems<T> items = this.source.get();
		return switch (cursor) {
			case Cursor.Start() -> {
				Batch<T> portion = portion(items, Direction.END, null, size);
				yield new Slice<>(portion.items(), false, portion.followedByMore());
			}
			case Cursor.After(long id) -> {
				Batch<T> portion = portion(items, Direction.END, id, size);
				yield new Slice<>(portion.items(), anyBeside(items, Direction.BEGINNING, id), portion.followedByMore());
			}
			case Cursor.Before(long id) -> {
				Batch<T> portion = portion(items, Direction.BEGINNING, id, size);
				yield new Slice<>(portion.items().reversed(), portion.followedByMore(),
						anyBeside(items, Direction.END, id));
			}
		};
	}

	@Override
	public Optional<String> mark() {
		return this.source.get().mark();
	}

	/** Whether the list has anything on that side of the key, or the key itself. */
	private boolean anyBeside(KeyedItems<T> items, Direction towards, long id) {
		return items.anyFrom(this.descending, towards, id);
	}

	private record Batch<T>(List<T> items, boolean followedByMore) {
	}

	private static final class NoItems<T> implements KeyedItems<T> {

		@Override
		public List<T> read(Window window) {
			return List.of();
		}

		@Override
		public boolean anyIn(Window window) {
			return false;
		}

		@Override
		public long count() {
			return 0;
		}

		@Override
		public long keyOf(T item) {
			throw new IllegalStateException("There is no item");
		}

	}

}
