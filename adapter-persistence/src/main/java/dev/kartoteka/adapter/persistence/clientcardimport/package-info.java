/** Imports of client cards in the database, with the rows that are left of them. */
@NullMarked
package dev.kartoteka.adapter.persistence.clientcardimport;

import org.jspecify.annotations.NullMarked;
