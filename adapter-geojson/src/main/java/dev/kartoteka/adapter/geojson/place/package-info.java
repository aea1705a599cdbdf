/** Places as features. */
@NullMarked
package dev.kartoteka.adapter.geojson.place;

import org.jspecify.annotations.NullMarked;
