/** Stored data that follows from other stored data, such as indexes of words. */
@NullMarked
package dev.kartoteka.domain.derived;

import org.jspecify.annotations.NullMarked;
