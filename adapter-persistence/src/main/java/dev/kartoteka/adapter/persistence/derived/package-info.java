/** Derived tables: comparing them with the aggregates, and correcting them. */
@NullMarked
package dev.kartoteka.adapter.persistence.derived;

import org.jspecify.annotations.NullMarked;
