package dev.kartoteka.domain.place;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.district.DistrictId;

/**
 * Which places are wanted: those for which all of it holds; what is null holds for all.
 *
 * @param words each in any of its forms, of Russian and English grammar, somewhere in the
 * title or the descriptions; one that no place has stands for words of titles that differ
 * from it by one letter
 */
public record PlaceFilter(@Nullable DistrictId district, @Nullable PlaceType type, @Nullable String words,
		@Nullable Circle near, @Nullable BoundingBox box) {

	/** What may be looked for at once, in code points. */
	public static final int MAX_WORDS_LENGTH = 100;

	/** All places of a district. */
	public static PlaceFilter of(DistrictId district) {
		return new PlaceFilter(district, null, null, null, null);
	}

}
