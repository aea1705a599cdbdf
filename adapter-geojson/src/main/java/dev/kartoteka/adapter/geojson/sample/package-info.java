/** Districts to begin with. */
@NullMarked
package dev.kartoteka.adapter.geojson.sample;

import org.jspecify.annotations.NullMarked;
