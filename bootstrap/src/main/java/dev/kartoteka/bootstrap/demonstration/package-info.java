/** Loads demonstration data at the start if a setting says so. */
@NullMarked
package dev.kartoteka.bootstrap.demonstration;

import org.jspecify.annotations.NullMarked;
