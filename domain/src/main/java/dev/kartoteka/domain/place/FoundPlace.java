package dev.kartoteka.domain.place;

import org.jspecify.annotations.Nullable;

/**
 * A search result.
 *
 * @param distance from the center of the searched circle, in meters; null if the search
 * had none
 */
public record FoundPlace(PlaceView place, @Nullable Double distance) {
}
