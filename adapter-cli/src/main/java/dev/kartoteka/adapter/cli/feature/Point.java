package dev.kartoteka.adapter.cli.feature;

/** Where a feature lies, in degrees. */
public record Point(double longitude, double latitude) {
}
