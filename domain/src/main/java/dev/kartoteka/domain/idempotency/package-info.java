/** Idempotent requests: a request with an {@code Idempotency-Key} is executed once. */
@NullMarked
package dev.kartoteka.domain.idempotency;

import org.jspecify.annotations.NullMarked;
