package dev.kartoteka.adapter.persistence.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.place.PlaceHits.Hit;
import dev.kartoteka.adapter.persistence.shared.KeyedItems;
import dev.kartoteka.adapter.persistence.shared.ReadQueries;
import dev.kartoteka.adapter.persistence.shared.Window;
import dev.kartoteka.adapter.persistence.shared.Window.Direction;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceView;

/**
 * The result of a search for places. No index has them in their order, so each search
 * finds and sorts all of them. A list that is read to its end therefore finds many places
 * at a time, keeps only their ids and distances, and loads the places from those.
 */
class FoundPlaces implements KeyedItems<FoundPlace> {

	private static final String ROWS = "select " + PlaceRow.COLUMNS + " from place p where p.id = any (?)";

	/** The number of hits that one search finds for a list that is read on. */
	static final int AHEAD = 10_000;

	private final ReadQueries queries;

	private final PlaceFilter filter;

	private Optional<PlaceHits> matching = Optional.empty();

	private boolean sought;

	/** Hits of the last search, in the order of the list. */
	private List<Hit> ahead = List.of();

	FoundPlaces(ReadQueries queries, PlaceFilter filter) {
		this.queries = queries;
		this.filter = filter;
	}

	@Override
	public List<FoundPlace> read(Window window) {
		List<FoundPlace> found = new ArrayList<>();
		List<Hit> hits = find(window);
		found.addAll(places(hits));
		// Places removed in the meantime leave room for more.
		for (int wanted = window.size(); found.size() < window.size() && hits.size() == wanted;) {
			wanted = window.size() - found.size();
			hits = find(behind(hits.getLast(), window, wanted));
			found.addAll(places(hits));
		}
		return found;
	}

	private static Window behind(Hit last, Window window, int size) {
		return new Window(window.descending(), window.towards(), last.id(), 0, size);
	}

	private List<FoundPlace> places(List<Hit> hits) {
		if (hits.isEmpty()) {
			return List.of();
		}
		long[] ids = hits.stream().mapToLong(Hit::id).toArray();
		List<PlaceRow> rows = this.queries.list(ROWS, PlaceRow::read, (Object) ids);
		Map<Long, PlaceView> places = new HashMap<>();
		PlaceRow.views(rows, this.queries).forEach((place) -> places.put(place.id(), place));
		return hits.stream()
			.flatMap((hit) -> Stream.ofNullable(places.get(hit.id()))
				.map((place) -> new FoundPlace(place, distanceOf(hit))))
			.toList();
	}

	private @Nullable Double distanceOf(Hit hit) {
		return (this.filter.near() != null) ? hit.distance() : null;
	}

	/** Searches once, at the first read. */
	private Optional<PlaceHits> matching() {
		if (!this.sought) {
			this.matching = PlaceHits.of(this.filter, this.queries);
			this.sought = true;
		}
		return this.matching;
	}

	private List<Hit> find(Window window) {
		Optional<PlaceHits> matching = matching();
		if (matching.isEmpty()) {
			return List.of();
		}
		Long beside = window.beside();
		boolean forwards = window.towards() == Direction.END;
		if (beside == null) {
			this.ahead = matching.get().read(forwards, null, window.skip(), window.size());
			return this.ahead;
		}
		int known = this.ahead.stream().map(Hit::id).toList().indexOf(beside);
		if (known < 0 || !forwards) {
			return matching.get()
				.at(beside)
				.map((hit) -> matching.get().read(forwards, hit, window.skip(), window.size()))
				.orElse(List.of());
		}
		if (this.ahead.size() - known - 1 < window.size()) {
			this.ahead = matching.get().read(true, this.ahead.get(known), 0, AHEAD);
			known = -1;
		}
		return this.ahead.subList(known + 1, Math.min(this.ahead.size(), known + 1 + window.size()));
	}

	@Override
	public boolean anyIn(Window window) {
		return !find(window).isEmpty();
	}

	@Override
	public boolean anyFrom(boolean descending, Direction towards, long key) {
		boolean forwards = towards == Direction.END;
		return matching()
			.flatMap((hits) -> hits.at(key).map((hit) -> hits.read(forwards, hit.neighbour(!forwards), 0, 1)))
			.filter((found) -> !found.isEmpty())
			.isPresent();
	}

	@Override
	public long count() {
		return matching().map(PlaceHits::count).orElse(0L);
	}

	@Override
	public long keyOf(FoundPlace found) {
		return found.place().id();
	}

}
