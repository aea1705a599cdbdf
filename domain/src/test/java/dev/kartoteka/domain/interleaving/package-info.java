/** Runs threads in many orders. */
@NullMarked
package dev.kartoteka.domain.interleaving;

import org.jspecify.annotations.NullMarked;
