/** Client cards in the database, and the index by which they are found by name. */
@NullMarked
package dev.kartoteka.adapter.persistence.clientcard;

import org.jspecify.annotations.NullMarked;
