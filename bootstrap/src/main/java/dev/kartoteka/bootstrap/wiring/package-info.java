/** Connects use cases and adapters, and makes the use cases transactional. */
@NullMarked
package dev.kartoteka.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
