/** Counts rows for operators. */
@NullMarked
package dev.kartoteka.adapter.persistence.statistics;

import org.jspecify.annotations.NullMarked;
