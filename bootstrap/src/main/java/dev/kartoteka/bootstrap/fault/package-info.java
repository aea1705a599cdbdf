/** Faults of what the program depends on, as operators see them. */
@NullMarked
package dev.kartoteka.bootstrap.fault;

import org.jspecify.annotations.NullMarked;
