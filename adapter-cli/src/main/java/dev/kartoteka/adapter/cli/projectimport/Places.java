package dev.kartoteka.adapter.cli.projectimport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ProjectRow.PlaceRow;
import dev.kartoteka.domain.projectimport.RowKind;

/** Places, without their pictures. */
public final class Places extends ProjectTable<PlaceRow> {

	/** No number of degrees that is right is longer; Java could take hours for others. */
	private static final int MAX_NUMBER_LENGTH = 40;

	public Places(ImportProjectRows importRows) {
		super(RowKind.PLACE, "places", importRows);
	}

	@Override
	public List<List<String>> necessaryColumns() {
		return List.of(List.of("id"), List.of("district_id", "district"), List.of("title"), List.of("longitude"),
				List.of("latitude"));
	}

	@Override
	public PlaceRow read(Row row) {
		row.requireWhole();
		PlaceId id = new PlaceId(row.id());
		Coordinates coordinates = new Coordinates(degrees(row, "longitude", Coordinates.MAX_LONGITUDE),
				degrees(row, "latitude", Coordinates.MAX_LATITUDE));
		return new PlaceRow(id, new PlaceDetails(new DistrictId(row.reference("district")),
				row.text("title", PlaceDetails.MAX_TITLE_LENGTH),
				row.text("short_description", PlaceDetails.MAX_SHORT_DESCRIPTION_LENGTH),
				row.text("full_description", PlaceDetails.MAX_FULL_DESCRIPTION_LENGTH), coordinates, type(row)));
	}

	/** Degrees with six decimals; zero if the cell is empty. */
	private static BigDecimal degrees(Row row, String column, int bound) {
		if (row.text(column).isBlank()) {
			return BigDecimal.ZERO;
		}
		BigDecimal degrees = number(row, column);
		if (degrees.abs().compareTo(BigDecimal.valueOf(bound)) > 0) {
			throw new UnreadableInput(column, "is not from -%d to %d".formatted(bound, bound));
		}
		return degrees.setScale(Coordinates.DECIMAL_PLACES, RoundingMode.HALF_UP);
	}

	private static BigDecimal number(Row row, String column) {
		String text = row.text(column).strip();
		try {
			if (text.length() <= MAX_NUMBER_LENGTH) {
				return new BigDecimal(text);
			}
		}
		catch (NumberFormatException _) {
			// Refused below.
		}
		throw new UnreadableInput(column, "is not a number");
	}

	private static PlaceType type(Row row) {
		String slug = row.text("type");
		if (slug.isBlank()) {
			return PlaceType.UNIQUE_PLACE;
		}
		try {
			return new PlaceType(slug);
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableInput("type", "is not a word in lower case such as unique_place");
		}
	}

}
