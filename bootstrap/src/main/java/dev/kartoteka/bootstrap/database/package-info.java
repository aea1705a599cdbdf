/** Connects the program to the embedded or to an external database. */
@NullMarked
package dev.kartoteka.bootstrap.database;

import org.jspecify.annotations.NullMarked;
