/** The audit trail in PostgreSQL. */
@NullMarked
package dev.kartoteka.adapter.persistence.audit;

import org.jspecify.annotations.NullMarked;
