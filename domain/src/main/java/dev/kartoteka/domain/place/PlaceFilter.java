package dev.kartoteka.domain.place;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.district.DistrictId;

/**
 * Selects places. All conditions must hold; null stands for no condition.
 *
 * @param words words that the title or the descriptions must contain, in any Russian or
 * English inflection; a word that no place contains matches title words that differ from
 * it by one letter
 */
public record PlaceFilter(@Nullable DistrictId district, @Nullable PlaceType type, @Nullable String words,
		@Nullable Circle near, @Nullable BoundingBox box) {

	/** Limit of {@code words}, in code points. */
	public static final int MAX_WORDS_LENGTH = 100;

	/** Selects all places of a district. */
	public static PlaceFilter of(DistrictId district) {
		return new PlaceFilter(district, null, null, null, null);
	}

}
