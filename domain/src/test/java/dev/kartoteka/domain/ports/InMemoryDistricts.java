package dev.kartoteka.domain.ports;

import java.util.Optional;

import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictHasPlaces;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictRepository;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.shared.Listing;

/** Districts in memory. */
final class InMemoryDistricts implements DistrictRepository, DistrictReader {

	private final Store<District.Snapshot> districts;

	private final Store<Place.Snapshot> places;

	InMemoryDistricts(InMemoryDatabase database) {
		this.districts = database.table(District.Snapshot.class);
		database.namesImages(this.districts, District.Snapshot::image);
		this.places = database.table(Place.Snapshot.class);
	}

	@Override
	public DistrictId nextId() {
		return new DistrictId(this.districts.nextId());
	}

	@Override
	public void reserveIdsUpTo(DistrictId id) {
		this.districts.reserveIdsUpTo(id.value());
	}

	@Override
	public void add(District district) {
		this.districts.put(district.id().value(), district.snapshot());
	}

	@Override
	public boolean exists(DistrictId id) {
		return this.districts.find(id.value()).isPresent();
	}

	@Override
	public Optional<District> findForChange(DistrictId id) {
		return this.districts.find(id.value()).map(District::restore);
	}

	@Override
	public District update(District district) {
		District.Snapshot stored = stored(district);
		District.Snapshot given = district.snapshot();
		if (!given.equals(stored)) {
			this.districts.put(given.id().value(), new District.Snapshot(given.id(), given.title(),
					given.abbreviation(), given.image(), Store.after(given.version())));
		}
		return District.restore(stored(given.id()));
	}

	@Override
	public void remove(District district) {
		stored(district);
		if (this.places.all().anyMatch((place) -> place.details().district().equals(district.id()))) {
			throw new DistrictHasPlaces();
		}
		this.districts.remove(district.id().value());
	}

	private District.Snapshot stored(District district) {
		District.Snapshot stored = stored(district.id());
		Store.requireSame(stored.version(), district.version());
		return stored;
	}

	private District.Snapshot stored(DistrictId id) {
		return this.districts.find(id.value()).orElseThrow();
	}

	@Override
	public Listing<DistrictView> districts() {
		return InMemoryListing.oldestFirst(
				() -> this.districts.all()
					.map((district) -> new DistrictView(district.id().value(), district.title(),
							district.abbreviation(), ImageNames.nameOf(district.image()), district.version().value())),
				DistrictView::id);
	}

}
