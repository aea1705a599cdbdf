package dev.kartoteka.domain.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list the caller may read, in its one fixed order, in whichever portions he likes.
 * Nothing is read before one of the methods is called.
 */
public interface Listing<T> {

	/**
	 * Everything. Fetched lazily in batches by key: memory does not grow with the length,
	 * and neither a transaction nor a connection is held between two batches. The first
	 * batch is fetched before this returns, so most failures show up here.
	 */
	Stream<T> all();

	/**
	 * A numbered page.
	 * @param number from 1
	 * @param size at least 1
	 * @return the page with the number of all items; no items if the list ends before
	 */
	Page<T> page(long number, int size);

	/**
	 * A portion that begins beside a key; costs the same at any depth.
	 * @param size at least 1
	 */
	Slice<T> slice(Cursor cursor, int size);

	/**
	 * Tells one state of the list from every other: as long as the mark is the same, so
	 * is all that the list shows. Costs far less than reading the list; whoever means to
	 * keep what he reads asks for the mark first. Empty where none is kept.
	 */
	default Optional<String> mark() {
		return Optional.empty();
	}

	/** The same list in another form. */
	default <R> Listing<R> map(Function<? super T, ? extends R> mapping) {
		return new MappedListing<>(this, mapping);
	}

	/** A numbered page, and how many items there are on all pages together. */
	record Page<T>(List<T> items, long total) {

		public Page {
			items = List.copyOf(items);
		}

	}

	/**
	 * A portion of the list, in the order of the list whichever way it was reached.
	 *
	 * @param precededByMore whether the list has items before these
	 * @param followedByMore whether the list has items after these
	 */
	record Slice<T>(List<T> items, boolean precededByMore, boolean followedByMore) {

		public Slice {
			items = List.copyOf(items);
		}

	}

	/** A place in a list, from which a portion is read. */
	sealed interface Cursor {

		/** The beginning of the list. */
		record Start() implements Cursor {
		}

		/** Behind the item with that id, on towards the end of the list. */
		record After(long id) implements Cursor {
		}

		/** Before the item with that id: the portion that ends there. */
		record Before(long id) implements Cursor {
		}

	}

}
