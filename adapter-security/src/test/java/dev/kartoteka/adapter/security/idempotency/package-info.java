/** Tests of the request hasher. */
@NullMarked
package dev.kartoteka.adapter.security.idempotency;

import org.jspecify.annotations.NullMarked;
