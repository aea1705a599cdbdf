package dev.kartoteka.adapter.persistence.place;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.Aggregates;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

@Component
class JpaPlaceRepository implements PlaceRepository {

	private final Aggregates aggregates;

	private final PlaceMapper mapper;

	JpaPlaceRepository(Aggregates aggregates, PlaceMapper mapper) {
		this.aggregates = aggregates;
		this.mapper = mapper;
	}

	@Override
	public PlaceId nextId() {
		return new PlaceId(this.aggregates.nextId("place_id_seq"));
	}

	@Override
	public void add(Place place) {
		Place.Snapshot state = place.snapshot();
		long district = state.details().district().value();
		this.aggregates.add(this.mapper.toEntity(state), (constraint) -> constraint.equals("place_district_fkey")
				? InvalidInput.of("district", new Violation.NoSuchObject(district)) : null);
	}

}
