/** Client cards in the database, and the search for them by name. */
@NullMarked
package dev.kartoteka.adapter.persistence.clientcard;

import org.jspecify.annotations.NullMarked;
