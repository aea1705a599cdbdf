/** Districts as features. */
@NullMarked
package dev.kartoteka.adapter.geojson.district;

import org.jspecify.annotations.NullMarked;
