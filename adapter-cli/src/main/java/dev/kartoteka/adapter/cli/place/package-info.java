/** Places as GeoJSON features. */
@NullMarked
package dev.kartoteka.adapter.cli.place;

import org.jspecify.annotations.NullMarked;
