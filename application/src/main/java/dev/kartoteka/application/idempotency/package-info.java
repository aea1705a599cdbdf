/** Requests that may be repeated without fear. */
@NullMarked
package dev.kartoteka.application.idempotency;

import org.jspecify.annotations.NullMarked;
