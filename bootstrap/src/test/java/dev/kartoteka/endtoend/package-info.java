/** The whole program on PostgreSQL, as its consumers meet it: by HTTP. */
@NullMarked
package dev.kartoteka.endtoend;

import org.jspecify.annotations.NullMarked;
