package dev.kartoteka.adapter.persistence.shared;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.Window.Direction;

/** Reads the items of one list from the database, for one request. */
public interface KeyedItems<T> {

	/** The items in the window, in the order in which the window reads them. */
	List<T> read(Window window);

	/** Whether there are any items in the window. */
	boolean anyIn(Window window);

	/** Whether there is an item with that key, or any on that side of it. */
	default boolean anyFrom(boolean descending, Direction towards, long key) {
		boolean downwards = descending == (towards == Direction.END);
		long including = downwards ? Math.max(key, key + 1) : Math.min(key, key - 1);
		return anyIn(new Window(descending, towards, including, 0, 1));
	}

	/** The number of all items. */
	long count();

	long keyOf(T item);

	/**
	 * Returns a mark of the state of the items: the same mark means the same items. Empty
	 * if the items have no marks.
	 */
	default Optional<String> mark() {
		return Optional.empty();
	}

}
