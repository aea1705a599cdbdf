package dev.kartoteka.adapter.persistence.place;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.adapter.persistence.shared.KeyedItems;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.PublicItems;
import dev.kartoteka.adapter.persistence.shared.PublicReads;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceReader;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.Listing;

@Component
class SqlPlaceReader implements PlaceReader {

	private final DetachedQueries queries;

	private final PublicReads reads;

	SqlPlaceReader(DetachedQueries queries, PublicReads reads) {
		this.queries = queries;
		this.reads = reads;
	}

	@Override
	public Listing<PlaceView> placesOf(DistrictId district) {
		KeyedItems<PlaceView> items = new PublicItems<>(district, new PlaceItems(this.queries, district), this.reads);
		return KeysetListing.oldestFirst(() -> items);
	}

	@Override
	public Listing<FoundPlace> find(PlaceFilter filter) {
		return KeysetListing
			.oldestFirst(() -> new PublicItems<>(filter, new FoundPlaces(this.queries, filter), this.reads));
	}

	@Override
	public List<PlaceView.ImageView> imagesOf(PlaceId place) {
		return PlaceImages.of(new long[] { place.value() }, this.queries);
	}

}
