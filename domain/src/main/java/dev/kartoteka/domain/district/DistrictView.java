package dev.kartoteka.domain.district;

import org.jspecify.annotations.Nullable;

/**
 * A district, for reading.
 *
 * @param abbreviation empty if the district has none
 * @param image the name of the picture in the image store, or null
 */
public record DistrictView(long id, String title, String abbreviation, @Nullable String image, long version) {
}
