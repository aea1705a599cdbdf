package dev.kartoteka.adapter.persistence.place;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.PlaceReader;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.Listing;

@Component
class SqlPlaceReader implements PlaceReader {

	private final DetachedQueries queries;

	SqlPlaceReader(DetachedQueries queries) {
		this.queries = queries;
	}

	@Override
	public Listing<PlaceView> placesOf(DistrictId district) {
		PlaceItems items = new PlaceItems(this.queries, district);
		return KeysetListing.oldestFirst(() -> items);
	}

}
