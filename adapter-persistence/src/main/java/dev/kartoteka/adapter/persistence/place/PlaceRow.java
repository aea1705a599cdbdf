package dev.kartoteka.adapter.persistence.place;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.kartoteka.adapter.persistence.shared.ReadQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.place.PlaceView.ImageView;

/** The columns of a place, without its pictures. */
record PlaceRow(long id, String title, String shortDescription, String fullDescription, BigDecimal longitude,
		BigDecimal latitude, String type, long district, long version) {

	/** Of a table {@code p}. */
	static final String COLUMNS = """
			p.id, p.title, p.short_description, p.full_description, p.longitude, p.latitude, p.type, p.district_id, p.version""";

	static PlaceRow read(Row row) throws SQLException {
		return new PlaceRow(row.number(), row.text(), row.text(), row.text(), row.decimal(), row.decimal(), row.text(),
				row.number(), row.number());
	}

	/** Returns the places with their pictures, which takes one statement. */
	static List<PlaceView> views(List<PlaceRow> places, ReadQueries queries) {
		if (places.isEmpty()) {
			return List.of();
		}
		long[] ids = places.stream().mapToLong(PlaceRow::id).toArray();
		Map<Long, List<ImageView>> images = PlaceImages.of(ids, queries)
			.stream()
			.collect(Collectors.groupingBy(ImageView::place));
		return places.stream().map((place) -> place.view(images.getOrDefault(place.id(), List.of()))).toList();
	}

	PlaceView view(List<ImageView> images) {
		return new PlaceView(this.id, images, this.title, this.shortDescription, this.fullDescription, this.longitude,
				this.latitude, this.type, this.district, this.version);
	}

}
