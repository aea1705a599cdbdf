package dev.kartoteka.application.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.ImportPlaces.Draft;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceReader;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.place.PlaceView;

/** The places that a batch refers to, updated as the batch proceeds. */
final class KnownPlaces {

	private final Map<PlaceId, PlaceDetails> details = new HashMap<>();

	private final Map<NaturalKey, PlaceId> firstByKey = new HashMap<>();

	/** Reads them with two statements for the whole batch. */
	static KnownPlaces of(List<Draft> drafts, PlaceReader reader) {
		List<PlaceId> ids = drafts.stream().map(Draft::id).flatMap(Stream::ofNullable).toList();
		List<PlaceDetails> withoutId = drafts.stream()
			.filter((draft) -> draft.id() == null)
			.map(Draft::details)
			.toList();
		KnownPlaces known = new KnownPlaces();
		if (!ids.isEmpty()) {
			reader.withIds(ids).forEach(known::put);
		}
		if (!withoutId.isEmpty()) {
			reader.findByNaturalKey(withoutId).forEach(known::put);
		}
		return known;
	}

	Optional<PlaceId> find(Draft draft) {
		PlaceId id = (draft.id() != null) ? draft.id() : this.firstByKey.get(NaturalKey.of(draft.details()));
		return Optional.ofNullable(id).filter(this.details::containsKey);
	}

	PlaceDetails detailsOf(PlaceId id) {
		return Objects.requireNonNull(this.details.get(id));
	}

	void put(PlaceId id, PlaceDetails place) {
		PlaceDetails before = this.details.put(id, place);
		if (before != null) {
			this.firstByKey.remove(NaturalKey.of(before), id);
		}
		this.firstByKey.merge(NaturalKey.of(place), id, (one, other) -> (one.value() < other.value()) ? one : other);
	}

	private void put(PlaceView place) {
		put(new PlaceId(place.id()),
				new PlaceDetails(new DistrictId(place.district()), place.title(), place.shortDescription(),
						place.fullDescription(), new Coordinates(place.longitude(), place.latitude()),
						new PlaceType(place.type())));
	}

	/** Identifies a place that has no id in the file. */
	private record NaturalKey(DistrictId district, String title, Coordinates position) {

		static NaturalKey of(PlaceDetails place) {
			return new NaturalKey(place.district(), place.title(), place.coordinates());
		}

	}

}
