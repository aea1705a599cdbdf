/** The commands {@code import-geojson} and {@code export-geojson}. */
@NullMarked
package dev.kartoteka.adapter.cli.geojson;

import org.jspecify.annotations.NullMarked;
