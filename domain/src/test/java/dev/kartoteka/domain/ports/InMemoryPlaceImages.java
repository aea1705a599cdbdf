package dev.kartoteka.domain.ports;

import java.util.Optional;

import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceImageRepository;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/** Images of places in memory. */
final class InMemoryPlaceImages implements PlaceImageRepository {

	private final Store<Place.Snapshot> places;

	private final Store<PlaceImage.Snapshot> images;

	InMemoryPlaceImages(InMemoryDatabase database) {
		this.places = database.table(Place.Snapshot.class);
		this.images = database.table(PlaceImage.Snapshot.class);
		database.namesImages(this.images, PlaceImage.Snapshot::image);
	}

	@Override
	public PlaceImageId nextId() {
		return new PlaceImageId(this.images.nextId());
	}

	@Override
	public void add(PlaceImage image) {
		PlaceId place = image.snapshot().place();
		if (this.places.find(place.value()).isEmpty()) {
			throw InvalidInput.of("place", new Violation.NoSuchObject(place.value()));
		}
		this.images.put(image.id().value(), image.snapshot());
	}

	@Override
	public Optional<PlaceImage> findForChange(PlaceImageId id) {
		return this.images.find(id.value()).map(PlaceImage::restore);
	}

	@Override
	public void remove(PlaceImage image) {
		this.images.remove(image.id().value());
	}

}
