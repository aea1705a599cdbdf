package dev.kartoteka.adapter.persistence.place;

import java.util.List;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.CoalescedReads;
import dev.kartoteka.adapter.persistence.shared.KeyedItems;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.ListQueries;
import dev.kartoteka.adapter.persistence.shared.PublicItems;
import dev.kartoteka.adapter.persistence.shared.ReadQueries;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceReader;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.Listing;

import org.springframework.stereotype.Component;

@Component
class SqlPlaceReader implements PlaceReader {

	private static final String WITH_IDS = "select " + PlaceRow.COLUMNS
			+ " from place p where p.id = any (?) order by p.id";

	/**
	 * The index of positions finds them; without the offset, the planner would rather go
	 * through whole districts.
	 */
	private static final String NAMESAKES = "select distinct " + PlaceRow.COLUMNS + """
			 from unnest(?, ?, ?, ?) w (district, title, longitude, latitude),
				lateral (
					select * from place
					where point(longitude::float8, latitude::float8)
						<@ box(point(w.longitude, w.latitude), point(w.longitude, w.latitude))
					offset 0) p
			where p.district_id = w.district and p.title = w.title
			order by p.id""";

	private final AutocommitQueries queries;

	private final ListQueries listQueries;

	private final CoalescedReads reads;

	SqlPlaceReader(AutocommitQueries queries, ListQueries listQueries, CoalescedReads reads) {
		this.queries = queries;
		this.listQueries = listQueries;
		this.reads = reads;
	}

	@Override
	public Listing<PlaceView> placesOf(DistrictId district) {
		ReadQueries source = this.listQueries.forList();
		KeyedItems<PlaceView> items = new PublicItems<>(district, source, new PlaceItems(source, district), this.reads);
		return KeysetListing.oldestFirst(() -> items);
	}

	@Override
	public Listing<FoundPlace> find(PlaceFilter filter) {
		ReadQueries source = this.listQueries.forList();
		return KeysetListing
			.oldestFirst(() -> new PublicItems<>(filter, source, new FoundPlaces(source, filter), this.reads));
	}

	@Override
	public List<PlaceView> withIds(List<PlaceId> places) {
		long[] ids = places.stream().mapToLong(PlaceId::value).toArray();
		return withoutPictures(this.queries.list(WITH_IDS, PlaceRow::read, (Object) ids));
	}

	@Override
	public List<PlaceView> findByNaturalKey(List<PlaceDetails> places) {
		return withoutPictures(this.queries.list(NAMESAKES, PlaceRow::read,
				places.stream().mapToLong((place) -> place.district().value()).toArray(),
				places.stream().map(PlaceDetails::title).toArray(String[]::new),
				places.stream().mapToDouble((place) -> place.coordinates().longitude().doubleValue()).toArray(),
				places.stream().mapToDouble((place) -> place.coordinates().latitude().doubleValue()).toArray()));
	}

	private static List<PlaceView> withoutPictures(List<PlaceRow> rows) {
		return rows.stream().map((row) -> row.view(List.of())).toList();
	}

	@Override
	public List<PlaceView.ImageView> imagesOf(PlaceId place) {
		return PlaceImages.of(new long[] { place.value() }, this.queries);
	}

}
