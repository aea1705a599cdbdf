package dev.kartoteka.adapter.persistence.place;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.KeyedItems;
import dev.kartoteka.adapter.persistence.shared.ReadQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.adapter.persistence.shared.Window;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.PlaceView;

/** Places of a district, with one statement for each portion and one for its pictures. */
class PlaceItems implements KeyedItems<PlaceView> {

	private final ReadQueries queries;

	private final DistrictId district;

	private final SelectedItems<PlaceRow> places;

	PlaceItems(ReadQueries queries, DistrictId district) {
		this.queries = queries;
		this.district = district;
		this.places = new SelectedItems<>(queries, PlaceRow.COLUMNS, "place p where p.district_id = ?", "p.id",
				List.of(district.value()), PlaceRow::read, PlaceRow::id);
	}

	@Override
	public List<PlaceView> read(Window window) {
		return PlaceRow.views(this.places.read(window), this.queries);
	}

	@Override
	public boolean anyIn(Window window) {
		return this.places.anyIn(window);
	}

	@Override
	public long count() {
		return this.places.count();
	}

	@Override
	public long keyOf(PlaceView place) {
		return place.id();
	}

	/** Returns the mark that changes whenever any data of the list changes. */
	@Override
	public Optional<String> mark() {
		return this.queries.first("select places_mark from district where id = ?", Row::text, this.district.value());
	}

}
