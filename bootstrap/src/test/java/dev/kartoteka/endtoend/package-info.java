/** Tests of the whole program on PostgreSQL, by HTTP. */
@NullMarked
package dev.kartoteka.endtoend;

import org.jspecify.annotations.NullMarked;
