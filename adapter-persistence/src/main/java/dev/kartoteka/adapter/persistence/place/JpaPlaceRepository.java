package dev.kartoteka.adapter.persistence.place;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.Violation;

@Component
class JpaPlaceRepository implements PlaceRepository {

	private final AggregateStore store;

	private final PlaceEntities places;

	private final PlaceMapper mapper;

	JpaPlaceRepository(AggregateStore store, PlaceEntities places, PlaceMapper mapper) {
		this.store = store;
		this.places = places;
		this.mapper = mapper;
	}

	@Override
	public PlaceId nextId() {
		return new PlaceId(this.store.nextId("place_id_seq"));
	}

	@Override
	public void reserveIdsUpTo(PlaceId id) {
		this.store.reserveIdsUpTo("place", id.value());
	}

	@Override
	public void add(Place place) {
		this.store.add(new PlaceEntity(place.id().value(), this.mapper.toState(place.snapshot())),
				(constraint) -> refusalOf(constraint, place));
	}

	@Override
	public Optional<Place> findForChange(PlaceId id) {
		return this.places.findForChangeById(id.value()).map(this::restored);
	}

	@Override
	public Place update(Place place) {
		return restored(this.store.update(PlaceEntity.class, place.id().value(), place.version(),
				this.mapper.toState(place.snapshot()), (constraint) -> refusalOf(constraint, place)));
	}

	@Override
	public void remove(Place place) {
		this.store.remove(PlaceEntity.class, place.id().value(), place.version(), (_) -> null);
	}

	private Place restored(PlaceEntity entity) {
		return Place.restore(this.mapper.toSnapshot(entity));
	}

	private static @Nullable Refusal refusalOf(String constraint, Place place) {
		return constraint.equals("place_district_fkey")
				? InvalidInput.of("district", new Violation.NoSuchObject(place.snapshot().details().district().value()))
				: null;
	}

}
