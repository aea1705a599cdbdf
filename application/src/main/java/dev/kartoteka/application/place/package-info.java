/** Use cases of places. */
@NullMarked
package dev.kartoteka.application.place;

import org.jspecify.annotations.NullMarked;
