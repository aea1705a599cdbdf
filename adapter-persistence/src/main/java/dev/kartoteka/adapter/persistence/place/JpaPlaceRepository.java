package dev.kartoteka.adapter.persistence.place;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.ImagesInUse;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.stereotype.Component;

@Component
class JpaPlaceRepository implements PlaceRepository {

	private final AggregateStore store;

	private final PlaceEntities places;

	private final PlaceMapper mapper;

	private final TitleWords words;

	private final PlacesMark mark;

	private final ImagesInUse images;

	JpaPlaceRepository(AggregateStore store, PlaceEntities places, PlaceMapper mapper, TitleWords words,
			PlacesMark mark, ImagesInUse images) {
		this.store = store;
		this.places = places;
		this.mapper = mapper;
		this.words = words;
		this.mark = mark;
		this.images = images;
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
		PlaceEntity.State state = this.mapper.toState(place.snapshot());
		this.store.add(new PlaceEntity(place.id().value(), state), (constraint) -> refusalOf(constraint, place));
		this.words.add(state.details().title());
		this.mark.renew(state.details().district());
	}

	@Override
	public Optional<Place> findForChange(PlaceId id) {
		return this.places.findForChangeById(id.value()).map(this::restored);
	}

	@Override
	public Place update(Place place) {
		PlaceEntity.Details before = stored(place);
		PlaceEntity updated = this.store.update(PlaceEntity.class, place.id().value(), place.version(),
				this.mapper.toState(place.snapshot()), (constraint) -> refusalOf(constraint, place));
		follow(before, updated.state().details());
		return restored(updated);
	}

	private void follow(PlaceEntity.Details before, PlaceEntity.Details after) {
		if (before.equals(after)) {
			return;
		}
		if (!before.title().equals(after.title())) {
			this.words.add(after.title());
		}
		this.mark.renew(before.district(), after.district());
	}

	/** The lock keeps images from being added between the two deletions. */
	@Override
	public void remove(Place place) {
		long id = place.id().value();
		PlaceEntity.Details details = stored(place);
		this.places.lockForRemoval(id);
		this.images.release(this.places.removeImages(id));
		this.store.remove(PlaceEntity.class, id, place.version(), (_) -> null);
		this.mark.renew(details.district());
	}

	private PlaceEntity.Details stored(Place place) {
		return this.store.stateOf(PlaceEntity.class, place.id().value(), place.version()).details();
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
