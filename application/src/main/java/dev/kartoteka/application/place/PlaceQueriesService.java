package dev.kartoteka.application.place;

import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceQueries;
import dev.kartoteka.domain.place.PlaceReader;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.NotFound;

@UseCase(readOnly = true)
class PlaceQueriesService implements PlaceQueries {

	private final PlaceReader places;

	PlaceQueriesService(PlaceReader places) {
		this.places = places;
	}

	@Override
	public Listing<PlaceView> placesOf(DistrictId district) {
		return this.places.placesOf(district);
	}

	@Override
	public Listing<FoundPlace> find(PlaceFilter filter) {
		return this.places.find(filter);
	}

	@Override
	public PlaceView place(PlaceId id) {
		return this.places.withIds(List.of(id))
			.stream()
			.findFirst()
			.map((place) -> place.with(this.places.imagesOf(id)))
			.orElseThrow(() -> NotFound.of("place"));
	}

	@Override
	public List<PlaceView.ImageView> imagesOf(PlaceId place) {
		return this.places.imagesOf(place);
	}

}
