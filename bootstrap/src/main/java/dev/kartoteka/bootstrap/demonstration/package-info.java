/** Loads demonstration data at the start, if it is asked to. */
@NullMarked
package dev.kartoteka.bootstrap.demonstration;

import org.jspecify.annotations.NullMarked;
