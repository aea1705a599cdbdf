package dev.kartoteka.adapter.persistence.place;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.adapter.persistence.shared.KeyedItems;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.adapter.persistence.shared.Window;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.place.PlaceView.ImageView;

/** Places of a district, with one statement for each portion and one for its pictures. */
class PlaceItems implements KeyedItems<PlaceView> {

	private static final String COLUMNS = """
			p.id, p.title, p.short_description, p.full_description, p.longitude, p.latitude, p.type, p.district_id""";

	private final DetachedQueries queries;

	private final DistrictId district;

	private final SelectedItems<PlaceRow> places;

	PlaceItems(DetachedQueries queries, DistrictId district) {
		this.queries = queries;
		this.district = district;
		this.places = new SelectedItems<>(queries, COLUMNS, "place p where p.district_id = ?", "p.id",
				List.of(district.value()), PlaceRow::read, PlaceRow::id);
	}

	@Override
	public List<PlaceView> read(Window window) {
		List<PlaceRow> found = this.places.read(window);
		Map<Long, List<ImageView>> images = imagesOf(found);
		return found.stream().map((place) -> place.view(images.getOrDefault(place.id(), List.of()))).toList();
	}

	private Map<Long, List<ImageView>> imagesOf(List<PlaceRow> found) {
		if (found.isEmpty()) {
			return Map.of();
		}
		long[] ids = found.stream().mapToLong(PlaceRow::id).toArray();
		return PlaceImages.of(ids, this.queries).stream().collect(Collectors.groupingBy(ImageView::place));
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

	/** Changed by triggers together with anything that the list shows. */
	@Override
	public Optional<String> mark() {
		return this.queries.first("select places_mark from district where id = ?", Row::text, this.district.value());
	}

	/** A place, with its pictures still to come. */
	private record PlaceRow(long id, String title, String shortDescription, String fullDescription,
			BigDecimal longitude, BigDecimal latitude, String type, long district) {

		static PlaceRow read(Row row) throws SQLException {
			return new PlaceRow(row.number(), row.text(), row.text(), row.text(), row.decimal(), row.decimal(),
					row.text(), row.number());
		}

		PlaceView view(List<ImageView> images) {
			return new PlaceView(this.id, images, this.title, this.shortDescription, this.fullDescription,
					this.longitude, this.latitude, this.type, this.district);
		}

	}

}
