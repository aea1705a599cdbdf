package dev.kartoteka.adapter.web.wire.response;

import java.util.List;
import java.util.stream.Stream;

import dev.kartoteka.domain.shared.Listing;

/** A listing of exactly one item. */
public record SingletonListing<T>(T item) implements Listing<T> {

	@Override
	public Stream<T> all() {
		return Stream.of(this.item);
	}

	@Override
	public Page<T> page(long number, int size) {
		return new Page<>((number == 1) ? List.of(this.item) : List.of(), 1);
	}

	@Override
	public Slice<T> slice(Cursor cursor, int size) {
		return switch (cursor) {
			case Cursor.Start _ -> new Slice<>(List.of(this.item), false, false);
			case Cursor.After _ -> new Slice<>(List.of(), true, false);
			case Cursor.Before _ -> new Slice<>(List.of(), false, true);
		};
	}

}
