package dev.kartoteka.domain.place;

/**
 * Identifies a picture of a place; zero and negative numbers identify none that exists.
 */
public record PlaceImageId(long value) {

}
