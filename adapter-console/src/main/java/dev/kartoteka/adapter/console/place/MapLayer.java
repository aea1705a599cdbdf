package dev.kartoteka.adapter.console.place;

import org.jspecify.annotations.Nullable;

/**
 * What maps show below the pins.
 *
 * @param tiles the address of tiles, with places for {@code {z}}, {@code {x}} and
 * {@code {y}}; empty for a grid of degrees
 * @param attribution who is to be named on the map, as plain text
 * @param archive options of the layer if the tiles are those of an archive, in JSON
 */
record MapLayer(String tiles, String attribution, @Nullable String archive) {

}
