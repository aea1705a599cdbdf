/** Imports of client cards in the database, with their remaining rows. */
@NullMarked
package dev.kartoteka.adapter.persistence.clientcardimport;

import org.jspecify.annotations.NullMarked;
