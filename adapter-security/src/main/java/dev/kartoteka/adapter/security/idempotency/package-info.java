/** Digests of idempotent requests. */
@NullMarked
package dev.kartoteka.adapter.security.idempotency;

import org.jspecify.annotations.NullMarked;
