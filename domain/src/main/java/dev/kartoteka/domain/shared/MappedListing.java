package dev.kartoteka.domain.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

record MappedListing<S, T>(Listing<S> source, Function<? super S, ? extends T> mapping) implements Listing<T> {

	@Override
	public Stream<T> all() {
		return this.source.all().map(this.mapping);
	}

	@Override
	public Page<T> page(long number, int size) {
		Page<S> page = this.source.page(number, size);
		return new Page<>(mapped(page.items()), page.total());
	}

	@Override
	public Slice<T> slice(Cursor cursor, int size) {
		Slice<S> slice = this.source.slice(cursor, size);
		return new Slice<>(mapped(slice.items()), slice.precededByMore(), slice.followedByMore());
	}

	@Override
	public Optional<String> mark() {
		return this.source.mark();
	}

	private List<T> mapped(List<S> items) {
		return items.stream().<T>map(this.mapping).toList();
	}

}
