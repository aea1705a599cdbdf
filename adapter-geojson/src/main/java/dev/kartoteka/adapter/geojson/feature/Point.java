package dev.kartoteka.adapter.geojson.feature;

/** Where a feature lies, in degrees. */
public record Point(double longitude, double latitude) {
}
