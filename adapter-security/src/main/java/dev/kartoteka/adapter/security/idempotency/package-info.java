/** Digests of requests that may come again. */
@NullMarked
package dev.kartoteka.adapter.security.idempotency;

import org.jspecify.annotations.NullMarked;
