package dev.kartoteka.adapter.persistence.shared;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.ConnectionBulkheads.Share;
import dev.kartoteka.adapter.persistence.shared.Window.Direction;

/**
 * Items of a list that are read one portion after the other, by no more readers at once
 * than have a share.
 */
public record QueuedItems<T>(KeyedItems<T> items, Share share) implements KeyedItems<T> {

	@Override
	public List<T> read(Window window) {
		return this.share.take(() -> this.items.read(window));
	}

	@Override
	public boolean anyIn(Window window) {
		return this.share.take(() -> this.items.anyIn(window));
	}

	@Override
	public boolean anyFrom(boolean descending, Direction towards, long key) {
		return this.share.take(() -> this.items.anyFrom(descending, towards, key));
	}

	@Override
	public long count() {
		return this.share.take(this.items::count);
	}

	@Override
	public long keyOf(T item) {
		return this.items.keyOf(item);
	}

	@Override
	public Optional<String> mark() {
		return this.share.take(this.items::mark);
	}

}
