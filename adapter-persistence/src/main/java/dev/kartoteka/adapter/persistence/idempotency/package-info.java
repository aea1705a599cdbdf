/** Stored responses to requests that clients may repeat. */
@NullMarked
package dev.kartoteka.adapter.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
