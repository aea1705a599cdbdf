/** Credentials of cards in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.credential;

import org.jspecify.annotations.NullMarked;
