package dev.kartoteka.domain.district;

import org.jspecify.annotations.Nullable;

/**
 * A district as it is read.
 *
 * @param abbreviation empty if there is none
 * @param image the name under which the image store knows the picture, if there is one
 */
public record DistrictView(long id, String title, String abbreviation, @Nullable String image) {
}
