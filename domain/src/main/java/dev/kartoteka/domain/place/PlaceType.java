package dev.kartoteka.domain.place;

import java.util.regex.Pattern;

/** Of which kind a place is: a lower-case slug such as {@code unique_place}. */
public record PlaceType(String slug) {

	public static final int MAX_LENGTH = 50;

	public static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(?:[_-][a-z0-9]+)*");

	/** What a place is unless something else is said. */
	public static final PlaceType UNIQUE_PLACE = new PlaceType("unique_place");

	public PlaceType {
		if (slug.length() > MAX_LENGTH || !PATTERN.matcher(slug).matches()) {
			throw new IllegalArgumentException("Not a type of place: " + slug);
		}
	}

}
