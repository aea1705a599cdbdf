package dev.kartoteka.domain.place;

import org.jspecify.annotations.Nullable;

/**
 * A place that somebody looked for.
 *
 * @param distance from the point near which it was looked for, in metres; null if there
 * was none
 */
public record FoundPlace(PlaceView place, @Nullable Double distance) {
}
