package dev.kartoteka.domain.ports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.Listing;

/**
 * Searches places one by one. It finds exact words only, without inflected forms and
 * typing errors.
 */
record SoughtPlaces(PlaceFilter filter) {

	private static final Comparator<FoundPlace> ORDER = Comparator
		.comparingDouble((FoundPlace found) -> Objects.requireNonNullElse(found.distance(), 0.0))
		.thenComparingLong((found) -> found.place().id());

	Listing<FoundPlace> among(Supplier<Stream<Place.Snapshot>> places, Function<Place.Snapshot, PlaceView> view) {
		return new ArrangedListing<>(() -> places.get()
			.filter((place) -> matches(place.details()))
			.map((place) -> found(place.details(), view.apply(place)))
			.sorted(ORDER)
			.toList(), (found) -> found.place().id());
	}

	private boolean matches(PlaceDetails place) {
		return (this.filter.district() == null || this.filter.district().equals(place.district()))
				&& (this.filter.type() == null || this.filter.type().equals(place.type()))
				&& (this.filter.box() == null || this.filter.box().contains(place.coordinates()))
				&& (this.filter.near() == null
						|| this.filter.near().distanceTo(place.coordinates()) <= this.filter.near().radius())
				&& (this.filter.words() == null || hasWords(place, this.filter.words()));
	}

	private static boolean hasWords(PlaceDetails place, String words) {
		List<String> there = wordsOf(place.title() + " " + place.shortDescription() + " " + place.fullDescription());
		List<String> sought = wordsOf(words);
		return !sought.isEmpty() && there.containsAll(sought);
	}

	private static List<String> wordsOf(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	private FoundPlace found(PlaceDetails place, PlaceView view) {
		return new FoundPlace(view,
				(this.filter.near() != null) ? this.filter.near().distanceTo(place.coordinates()) : null);
	}

	/** A list in the order of the search. */
	private record ArrangedListing<T>(Supplier<List<T>> items, Function<T, Long> id) implements Listing<T> {

		@Override
		public Stream<T> all() {
			return this.items.get().stream();
		}

		@Override
		public Page<T> page(long number, int size) {
			List<T> everything = this.items.get();
			return new Page<>(everything.stream().skip((number - 1) * size).limit(size).toList(), everything.size());
		}

		@Override
		public Slice<T> slice(Cursor cursor, int size) {
			List<T> everything = this.items.get();
			List<Long> ids = everything.stream().map(this.id).toList();
			int from = switch (cursor) {
				case Cursor.Start() -> 0;
				case Cursor.After(long key) -> ids.contains(key) ? ids.indexOf(key) + 1 : everything.size();
				case Cursor.Before(long key) -> Math.max(0, ids.indexOf(key) - size);
			};
			int to = switch (cursor) {
				case Cursor.Before(long key) -> Math.max(0, ids.indexOf(key));
				case Cursor.Start(), Cursor.After(long _) -> Math.min(everything.size(), from + size);
			};
			return new Slice<>(everything.subList(from, to), from > 0, to < everything.size());
		}

	}

}
