/** Brings districts and places in from GeoJSON (RFC 7946), and writes them out. */
@NullMarked
package dev.kartoteka.adapter.geojson;

import org.jspecify.annotations.NullMarked;
