package dev.kartoteka.domain.place;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.shared.Text;

/** The details of a place; texts may be empty. */
public record PlaceDetails(DistrictId district, String title, String shortDescription, String fullDescription,
		Coordinates coordinates, PlaceType type) {

	/** In code points. */
	public static final int MAX_TITLE_LENGTH = 200;

	/** In code points. */
	public static final int MAX_SHORT_DESCRIPTION_LENGTH = 500;

	/** In code points. */
	public static final int MAX_FULL_DESCRIPTION_LENGTH = 20_000;

	public PlaceDetails {
		Text.atMost(MAX_TITLE_LENGTH, title, "A place's title");
		Text.atMost(MAX_SHORT_DESCRIPTION_LENGTH, shortDescription, "A short description");
		Text.atMost(MAX_FULL_DESCRIPTION_LENGTH, fullDescription, "A full description");
	}

}
