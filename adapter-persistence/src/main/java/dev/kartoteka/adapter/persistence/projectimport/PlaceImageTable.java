package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import dev.kartoteka.adapter.persistence.place.PlacesMark;
import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImagesInUse;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.domain.projectimport.ProjectRow.PlaceImageRow;
import dev.kartoteka.domain.projectimport.RowKind;

import org.springframework.stereotype.Component;

@Component
class PlaceImageTable extends ImportedTable<PlaceImageRow> {

	private static final String ADD = "insert into place_image (id, place_id, image) values (?, ?, ?)";

	private final ImagesInUse images;

	private final PlacesMark mark;

	PlaceImageTable(ImportedRows rows, References references, ImagesInUse images, PlacesMark mark) {
		super(RowKind.PLACE_IMAGE, PlaceImageRow.class, "place_image", rows, references);
		this.images = images;
		this.mark = mark;
	}

	@Override
	String tableOf(String field) {
		return field;
	}

	/** Without the image, which has another name in each run. */
	@Override
	byte[] fingerprint(PlaceImageRow row) {
		return Fingerprint.of(row.place().value(), row.file());
	}

	@Override
	void insert(List<PlaceImageRow> added) {
		insert(ADD, added, (row) -> new Object[] { row.number(), row.place().value(), stored(row.image()) });
		this.images.use(added.stream().map((row) -> stored(row.image())).toList());
		this.mark.renewOfPlaces(added.stream().map((row) -> row.place().value()).distinct().toList());
	}

}
