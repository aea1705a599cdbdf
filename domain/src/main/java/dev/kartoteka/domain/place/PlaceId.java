package dev.kartoteka.domain.place;

/** Identifies a place; zero and negative numbers identify none that exists. */
public record PlaceId(long value) {
}
