/** Use case of idempotent requests. */
@NullMarked
package dev.kartoteka.application.idempotency;

import org.jspecify.annotations.NullMarked;
