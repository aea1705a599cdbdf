@NullMarked
package dev.kartoteka.adapter.geojson.feature;

import org.jspecify.annotations.NullMarked;
