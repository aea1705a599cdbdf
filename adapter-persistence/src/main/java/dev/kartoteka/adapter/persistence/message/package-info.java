/** Letters that wait in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.message;

import org.jspecify.annotations.NullMarked;
