/** The trail of changes in PostgreSQL. */
@NullMarked
package dev.kartoteka.adapter.persistence.trail;

import org.jspecify.annotations.NullMarked;
