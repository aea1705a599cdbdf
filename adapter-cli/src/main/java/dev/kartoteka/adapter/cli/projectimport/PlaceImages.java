package dev.kartoteka.adapter.cli.projectimport;

import java.util.List;

import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.projectimport.ProjectRow.PlaceImageRow;
import dev.kartoteka.domain.projectimport.RowKind;

/** Pictures of places. */
public final class PlaceImages extends PictureTable<PlaceImageRow> {

	public PlaceImages(PictureStore store) {
		super(RowKind.PLACE_IMAGE, "place-images", store);
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"), List.of("place_id", "place"), List.of(IMAGE));
	}

	@Override
	public PlaceImageRow read(Row row) {
		row.requireWhole();
		if (row.text(IMAGE).isBlank()) {
			throw new UnreadableInput(IMAGE, "is missing");
		}
		return new PlaceImageRow(new PlaceImageId(row.id()), new PlaceId(row.reference("place")), row.text(IMAGE),
				null);
	}

	@Override
	String fileOf(PlaceImageRow row) {
		return row.file();
	}

	@Override
	PlaceImageRow withImage(PlaceImageRow row, ImageName image) {
		return new PlaceImageRow(row.id(), row.place(), row.file(), image);
	}

}
