package dev.kartoteka.adapter.persistence.place;

import java.util.List;

import dev.kartoteka.adapter.persistence.shared.ReadQueries;
import dev.kartoteka.domain.place.PlaceView.ImageView;

/** Queries for pictures of places. */
final class PlaceImages {

	private static final String IMAGES = "select id, image, place_id from place_image where place_id = any (?)"
			+ " order by place_id, id";

	private PlaceImages() {
	}

	static List<ImageView> of(long[] places, ReadQueries queries) {
		return queries.list(IMAGES, (row) -> new ImageView(row.number(), row.text(), row.number()), (Object) places);
	}

}
