/** Requests that may be repeated without fear: what they make is made once. */
@NullMarked
package dev.kartoteka.domain.idempotency;

import org.jspecify.annotations.NullMarked;
