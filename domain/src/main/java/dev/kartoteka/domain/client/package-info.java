/** Clients: persons, identified across organizations by their phone. */
@NullMarked
package dev.kartoteka.domain.client;

import org.jspecify.annotations.NullMarked;
