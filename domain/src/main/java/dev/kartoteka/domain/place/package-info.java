/** Places: what the city guide has to show. */
@NullMarked
package dev.kartoteka.domain.place;

import org.jspecify.annotations.NullMarked;
