package dev.kartoteka.adapter.persistence.shared;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.Window.Direction;

/**
 * Items of a list that needs no authentication.
 *
 * @param subject identifies the list
 * @param source where it is read: no caller gets what another one reads elsewhere
 */
public record PublicItems<T>(Object subject, ReadQueries source, KeyedItems<T> items,
		CoalescedReads reads) implements KeyedItems<T> {

	@Override
	public List<T> read(Window window) {
		return this.reads.shared(new Portion(this.subject, this.source, window), () -> this.items.read(window));
	}

	@Override
	public boolean anyIn(Window window) {
		return this.reads.bounded(() -> this.items.anyIn(window));
	}

	@Override
	public boolean anyFrom(boolean descending, Direction towards, long key) {
		return this.reads.bounded(() -> this.items.anyFrom(descending, towards, key));
	}

	@Override
	public long count() {
		return this.reads.bounded(this.items::count);
	}

	@Override
	public long keyOf(T item) {
		return this.items.keyOf(item);
	}

	@Override
	public Optional<String> mark() {
		return this.reads.shared(new Mark(this.subject, this.source), this.items::mark);
	}

	private record Mark(Object subject, ReadQueries source) {
	}

	private record Portion(Object subject, ReadQueries source, Window window) {
	}

}
