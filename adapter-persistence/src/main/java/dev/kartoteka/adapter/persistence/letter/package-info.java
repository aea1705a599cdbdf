/** Letters that wait in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.letter;

import org.jspecify.annotations.NullMarked;
