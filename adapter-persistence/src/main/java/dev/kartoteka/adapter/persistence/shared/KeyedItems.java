package dev.kartoteka.adapter.persistence.shared;

import java.util.List;
import java.util.Optional;

/** The items of a list as the database gives them; one for each answer. */
public interface KeyedItems<T> {

	/** The items in the window, in the order in which the window reads them. */
	List<T> read(Window window);

	/** Whether there are any items in the window. */
	boolean anyIn(Window window);

	/** The number of all items. */
	long count();

	long keyOf(T item);

	/** What tells this state of the items from every other, if anything does. */
	default Optional<String> mark() {
		return Optional.empty();
	}

}
