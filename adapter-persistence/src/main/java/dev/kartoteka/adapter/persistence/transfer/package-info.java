/** Offers of organizations in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.transfer;

import org.jspecify.annotations.NullMarked;
