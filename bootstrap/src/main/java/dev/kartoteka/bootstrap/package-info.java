/** Assembles the modules into the program. */
@NullMarked
package dev.kartoteka.bootstrap;

import org.jspecify.annotations.NullMarked;
