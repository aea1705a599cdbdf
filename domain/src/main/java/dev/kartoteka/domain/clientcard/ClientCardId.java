package dev.kartoteka.domain.clientcard;

/** Identifies a client card; zero and negative numbers identify none that exists. */
public record ClientCardId(long value) {
}
