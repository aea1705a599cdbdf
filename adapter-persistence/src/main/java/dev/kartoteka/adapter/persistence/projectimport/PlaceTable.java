package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import dev.kartoteka.adapter.persistence.place.PlacesMark;
import dev.kartoteka.adapter.persistence.place.TitleWords;
import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.projectimport.ProjectRow.PlaceRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.Version;

import org.springframework.stereotype.Component;

@Component
class PlaceTable extends ImportedTable<PlaceRow> {

	private static final String ADD = """
			insert into place (id, district_id, title, short_description, full_description, longitude, latitude, type,
				version)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final TitleWords words;

	private final PlacesMark mark;

	PlaceTable(ImportedRows rows, References references, TitleWords words, PlacesMark mark) {
		super(RowKind.PLACE, PlaceRow.class, "place", rows, references);
		this.words = words;
		this.mark = mark;
	}

	@Override
	String tableOf(String field) {
		return field;
	}

	@Override
	byte[] fingerprint(PlaceRow row) {
		PlaceDetails details = row.details();
		return Fingerprint.of(details.district().value(), details.title(), details.shortDescription(),
				details.fullDescription(), details.coordinates().longitude(), details.coordinates().latitude(),
				details.type().slug());
	}

	@Override
	void insert(List<PlaceRow> added) {
		insert(ADD, added, PlaceTable::columns);
		this.words.addAll(added.stream().map((row) -> row.details().title()).toList());
		this.mark.renewAll(added.stream().map((row) -> row.details().district().value()).distinct().toList());
	}

	private static Object[] columns(PlaceRow row) {
		PlaceDetails details = row.details();
		return new Object[] { row.number(), details.district().value(), details.title(), details.shortDescription(),
				details.fullDescription(), details.coordinates().longitude(), details.coordinates().latitude(),
				details.type().slug(), Version.FIRST.value() };
	}

}
