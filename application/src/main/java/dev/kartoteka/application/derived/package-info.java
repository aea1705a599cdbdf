/** Use cases about stored data that follows from other stored data. */
@NullMarked
package dev.kartoteka.application.derived;

import org.jspecify.annotations.NullMarked;
