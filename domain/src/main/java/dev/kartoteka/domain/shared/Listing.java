package dev.kartoteka.domain.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list in one fixed order, of which callers read all or parts. Nothing is fetched
 * before one of the methods is called.
 */
public interface Listing<T> {

	/**
	 * Streams all items. Batches are fetched lazily by key: memory use does not grow with
	 * the length, and no transaction or connection is held between two batches. The first
	 * batch is fetched before this method returns, so most failures are thrown here.
	 */
	Stream<T> all();

	/**
	 * Returns a numbered page.
	 * @param number from 1
	 * @param size at least 1
	 * @return the page with the total number of items; without items if it lies behind
	 * the end
	 */
	Page<T> page(long number, int size);

	/**
	 * Returns the items next to a cursor. Costs the same at any depth.
	 * @param size at least 1
	 */
	Slice<T> slice(Cursor cursor, int size);

	/**
	 * Returns a mark of the current state of the list: while the mark is the same, so are
	 * all items. Costs far less than reading the list. A caller that caches the list must
	 * get the mark before reading. Empty if the list has no marks.
	 */
	default Optional<String> mark() {
		return Optional.empty();
	}

	/** Returns a view of this list with every item mapped. */
	default <R> Listing<R> map(Function<? super T, ? extends R> mapping) {
		return new MappedListing<>(this, mapping);
	}

	/** A numbered page, and the total number of items on all pages. */
	record Page<T>(List<T> items, long total) {

		public Page {
			items = List.copyOf(items);
		}

	}

	/**
	 * Consecutive items, in the order of the list regardless of the direction of reading.
	 *
	 * @param precededByMore whether the list has items before these
	 * @param followedByMore whether the list has items after these
	 */
	record Slice<T>(List<T> items, boolean precededByMore, boolean followedByMore) {

		public Slice {
			items = List.copyOf(items);
		}

	}

	/** A position in a list. */
	sealed interface Cursor {

		/** The beginning of the list. */
		record Start() implements Cursor {
		}

		/** After the item with that id, towards the end of the list. */
		record After(long id) implements Cursor {
		}

		/** Before the item with that id; the slice ends there. */
		record Before(long id) implements Cursor {
		}

	}

}
