/** Stores the aggregates in PostgreSQL, and reads views of them. */
@NullMarked
package dev.kartoteka.adapter.persistence;

import org.jspecify.annotations.NullMarked;
