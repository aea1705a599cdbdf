/** Security of clients: their tokens. */
@NullMarked
package dev.kartoteka.adapter.security.client;

import org.jspecify.annotations.NullMarked;
