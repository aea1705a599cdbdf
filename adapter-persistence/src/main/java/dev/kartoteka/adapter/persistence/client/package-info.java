/** Clients in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.client;

import org.jspecify.annotations.NullMarked;
