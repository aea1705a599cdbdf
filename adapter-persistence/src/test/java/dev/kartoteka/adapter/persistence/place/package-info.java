/** Tests of places in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.place;

import org.jspecify.annotations.NullMarked;
