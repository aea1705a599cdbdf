/** What a person reads when the program starts, or does not. */
@NullMarked
package dev.kartoteka.bootstrap.start;

import org.jspecify.annotations.NullMarked;
