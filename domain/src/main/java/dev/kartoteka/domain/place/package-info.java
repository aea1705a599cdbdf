/** Places: the places of interest in the city guide. */
@NullMarked
package dev.kartoteka.domain.place;

import org.jspecify.annotations.NullMarked;
