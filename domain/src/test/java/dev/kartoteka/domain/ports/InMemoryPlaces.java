package dev.kartoteka.domain.ports;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceReader;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Violation;

/** Places in memory. */
final class InMemoryPlaces implements PlaceRepository, PlaceReader {

	private final Store<District.Snapshot> districts;

	private final Store<Place.Snapshot> places;

	private final Store<PlaceImage.Snapshot> images;

	InMemoryPlaces(InMemoryDatabase database) {
		this.districts = database.table(District.Snapshot.class);
		this.places = database.table(Place.Snapshot.class);
		this.images = database.table(PlaceImage.Snapshot.class);
	}

	@Override
	public PlaceId nextId() {
		return new PlaceId(this.places.nextId());
	}

	@Override
	public void reserveIdsUpTo(PlaceId id) {
		this.places.reserveIdsUpTo(id.value());
	}

	@Override
	public void add(Place place) {
		requireDistrict(place);
		this.places.put(place.id().value(), place.snapshot());
	}

	private void requireDistrict(Place place) {
		DistrictId district = place.snapshot().details().district();
		if (this.districts.find(district.value()).isEmpty()) {
			throw InvalidInput.of("district", new Violation.NoSuchObject(district.value()));
		}
	}

	@Override
	public Optional<Place> findForChange(PlaceId id) {
		return this.places.find(id.value()).map(Place::restore);
	}

	@Override
	public Place update(Place place) {
		Place.Snapshot stored = stored(place);
		requireDistrict(place);
		Place.Snapshot given = place.snapshot();
		if (!given.equals(stored)) {
			this.places.put(given.id().value(),
					new Place.Snapshot(given.id(), given.details(), Store.after(given.version())));
		}
		return findForChange(given.id()).orElseThrow();
	}

	@Override
	public void remove(Place place) {
		stored(place);
		this.places.remove(place.id().value());
	}

	private Place.Snapshot stored(Place place) {
		Place.Snapshot stored = this.places.find(place.id().value()).orElseThrow();
		Store.requireSame(stored.version(), place.version());
		return stored;
	}

	@Override
	public Listing<PlaceView> placesOf(DistrictId district) {
		return InMemoryListing.oldestFirst(() -> this.places.all()
			.filter((place) -> place.details().district().equals(district))
			.map(this::viewOf), PlaceView::id);
	}

	@Override
	public Listing<FoundPlace> find(PlaceFilter filter) {
		return new SoughtPlaces(filter).among(() -> this.places.all().toList().stream(), this::viewOf);
	}

	@Override
	public List<PlaceView> withIds(List<PlaceId> places) {
		return this.places.all().filter((place) -> places.contains(place.id())).map(this::viewOf).toList();
	}

	@Override
	public List<PlaceView> findByNaturalKey(List<PlaceDetails> places) {
		return this.places.all()
			.filter((place) -> places.stream().anyMatch((wanted) -> isNamesake(wanted, place.details())))
			.map(this::viewOf)
			.toList();
	}

	private static boolean isNamesake(PlaceDetails one, PlaceDetails other) {
		return one.district().equals(other.district()) && one.title().equals(other.title())
				&& one.coordinates().equals(other.coordinates());
	}

	private PlaceView viewOf(Place.Snapshot place) {
		PlaceDetails details = place.details();
		return new PlaceView(place.id().value(), imagesOf(place.id()), details.title(), details.shortDescription(),
				details.fullDescription(), details.coordinates().longitude(), details.coordinates().latitude(),
				details.type().slug(), details.district().value(), place.version().value());
	}

	@Override
	public List<PlaceView.ImageView> imagesOf(PlaceId place) {
		return this.images.all()
			.filter((image) -> image.place().equals(place))
			.map((image) -> new PlaceView.ImageView(image.id().value(), image.image().value(), place.value()))
			.toList();
	}

}
