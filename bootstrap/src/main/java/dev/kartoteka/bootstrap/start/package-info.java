/** Messages about the start of the program and about its failure. */
@NullMarked
package dev.kartoteka.bootstrap.start;

import org.jspecify.annotations.NullMarked;
