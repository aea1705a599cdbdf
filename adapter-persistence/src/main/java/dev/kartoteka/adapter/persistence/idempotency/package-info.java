/** Answers that are kept for requests that may come again. */
@NullMarked
package dev.kartoteka.adapter.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
