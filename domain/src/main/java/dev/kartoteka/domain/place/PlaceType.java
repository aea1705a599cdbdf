package dev.kartoteka.domain.place;

import java.util.regex.Pattern;

/** The type of a place: a lower-case slug such as {@code unique_place}. */
public record PlaceType(String slug) {

	public static final int MAX_LENGTH = 50;

	public static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(?:[_-][a-z0-9]+)*");

	/** The default type. */
	public static final PlaceType UNIQUE_PLACE = new PlaceType("unique_place");

	public PlaceType {
		if (slug.length() > MAX_LENGTH || !PATTERN.matcher(slug).matches()) {
			throw new IllegalArgumentException("Not a type of place: " + slug);
		}
	}

}
